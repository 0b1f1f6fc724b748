package be.telling.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.smallrye.mutiny.Uni;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole way over HTTP: one message for one question, and the right answer to it. */
class MagdaRegisterTest {

    @RegisterExtension
    final MagdaStub magda = new MagdaStub();

    @Test
    void asksAndReads() {
        // Given
        MagdaRegister register = magda.answering(200, message -> MagdaStub.answerTo(message, "naturalised.xml"));

        // When
        Answer answer = MagdaStub.ask(register);

        // Then
        assertThat(answer)
                .isEqualTo(new Answer.Known(new PersonFacts("128", "150", Answers.unknown(), Answers.unknown()), null));
        assertThat(magda.messages()).singleElement().asString().contains("<INSZ>" + MagdaStub.NUMBER + "</INSZ>");
        HttpExchange sent = magda.exchanges().getFirst();
        assertThat(sent.getRequestMethod()).isEqualTo("POST");
        assertThat(sent.getRequestURI()).hasToString("/api/Magda-02.00/soap/WebService?x=1");
        assertThat(sent.getRequestHeaders().getFirst("SOAPAction")).isEqualTo("\"\"");
        assertThat(sent.getRequestHeaders().getFirst("Content-Type")).isEqualTo("text/xml; charset=utf-8");
    }

    @Test
    void inscribesAndSignsOut() {
        MagdaRegister inscribing = magda.answering(
                200,
                message -> MagdaStub.answerTo(message, "inscription-result.xml").replace("{result}", "1"));
        Uni<Inscription> inscription = inscribing.inscribe(
                Answers.number(MagdaStub.NUMBER), LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 5));

        assertThat(inscription.await().atMost(MagdaStub.LONG)).isEqualTo(new Inscription.Done(false));
        assertThat(magda.messages()).singleElement().asString().contains("<Sleutel>" + MagdaStub.NUMBER + "</Sleutel>");
        // An answer of the other service isn't taken for success.
        assertThat(inscribing.signOut(Answers.number(MagdaStub.NUMBER)).await().atMost(MagdaStub.LONG))
                .isEqualTo(new Inscription.TryAgain("99997", false));
    }

    @Test
    void theMessagesReferenceIsAsGoodAsTheQuestions() {
        MagdaRegister register = magda.answering(
                200,
                message -> Answers.text("naturalised.xml")
                        .replace("{reference}", MagdaStub.references(message).getFirst()));

        assertThat(MagdaStub.ask(register)).isInstanceOf(Answer.Known.class);
    }

    @Test
    void anotherQuestionsAnswerIsRefused() {
        MagdaRegister register = magda.answering(
                200, message -> MagdaStub.answerTo(magda.messages().getFirst(), "naturalised.xml"));

        assertThat(MagdaStub.ask(register)).isInstanceOf(Answer.Known.class);
        assertThat(MagdaStub.ask(register)).isEqualTo(MagdaStub.UNANSWERED);
    }

    @Test
    void everySubscriptionIsAMessageOfItsOwn() {
        // Given
        MagdaRegister register = magda.answering(200, message -> MagdaStub.answerTo(message, "naturalised.xml"));
        Uni<Answer> question = register.history(Answers.number(MagdaStub.NUMBER));
        assertThat(magda.messages()).isEmpty();

        // When
        question.await().atMost(MagdaStub.LONG);
        question.await().atMost(MagdaStub.LONG);

        // Then
        assertThat(magda.messages()).hasSize(2);
        assertThat(magda.messages().stream()
                        .flatMap(message -> MagdaStub.references(message).stream())
                        .distinct())
                .hasSize(4);
    }

    @Test
    void connectionsAreKeptAndNeverMoreThanCallsAtOnce() {
        // Given
        Set<InetSocketAddress> clients = ConcurrentHashMap.newKeySet();
        MagdaRegister register = magda.answering(200, message -> {
            clients.add(magda.exchanges().getLast().getRemoteAddress());
            return MagdaStub.answerTo(message, "naturalised.xml");
        });

        // When
        List<Uni<Answer>> questions = IntStream.range(0, 40)
                .mapToObj(i -> register.history(Answers.number(MagdaStub.NUMBER)))
                .toList();
        List<Answer> answers = Uni.join()
                .all(questions)
                .usingConcurrencyOf(4)
                .andFailFast()
                .await()
                .atMost(MagdaStub.LONG);

        // Then
        assertThat(answers).hasSize(40).allMatch(Answer.Known.class::isInstance);
        assertThat(clients).hasSizeLessThanOrEqualTo(4);
    }
}
