package be.telling.lookup.register;

import static be.telling.lookup.register.OurSide.ask;
import static be.telling.lookup.register.OurSide.completed;
import static be.telling.lookup.register.OurSide.number;
import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.nationalnumber.NationalNumber;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions and answers through folders, at the pace of a clock that the test moves. */
class FileRegisterTest {

    private static final Duration LONGEST = Duration.ofHours(24);

    @TempDir
    Path directory;

    private OurSide ours;
    private OtherSide other;
    private FileRegister register;

    @BeforeEach
    void start() {
        ours = new OurSide(directory);
        other = new OtherSide(directory);
        register = ours.replica();
    }

    @Test
    void manyQuestionsGoInOneFileAndAreAnsweredInAnyOrder() throws Exception {
        // Given
        Map<NationalNumber, UniAssertSubscriber<Answer>> asked = ask(register, 25);
        ours.pass(register, Duration.ofSeconds(31));

        // When
        List<OtherSide.Received> questions = other.fetch();
        other.answer(questions, question -> OtherSide.known(question, nationality(question)));
        register.work();

        // Then: 25 questions, 10 at most in a file
        assertThat(other.files()).hasSize(3);
        assertThat(questions).hasSize(25);
        assertThat(questions.stream().map(OtherSide.Received::file).distinct().toList())
                .hasSize(3)
                .allMatch(name -> name.matches("Persoon\\.GeefHistoriekPersoon-02_02_[0-9]{17}"));
        asked.forEach((number, answer) ->
                assertThat(answer.assertCompleted().getItem()).isEqualTo(known(nationality(number.digits()))));
        assertThat(other.files().getFirst())
                .contains("xmlns:p=\"http://magda.vlaanderen.be/persoon/file/geefhistoriekpersoon/v02_02\"")
                .doesNotContain("Envelope");
    }

    @Test
    void partialAnswersAreTakenAsTheyCome() throws Exception {
        // Given
        Map<NationalNumber, UniAssertSubscriber<Answer>> asked = ask(register, 10);
        register.work();
        List<OtherSide.Received> questions = other.fetch();

        // When
        other.answer(questions.subList(0, 4), question -> OtherSide.known(question, "150"));
        register.work();
        long first = completed(asked);
        other.answer(questions.subList(4, 10), question -> OtherSide.exception("30001", "FOUT"));
        register.work();

        // Then
        assertThat(first).isEqualTo(4);
        assertThat(completed(asked)).isEqualTo(10);
        assertThat(asked.values().stream().filter(answer -> new Answer.NotKnown("30001").equals(answer.getItem())))
                .hasSize(6);
    }

    @Test
    void aQuestionThatCouldNotBeAnsweredIsAskedAnew() throws Exception {
        // Given
        ask(register, 10);
        register.work();
        other.answer(other.fetch(), question -> OtherSide.exception("60003", "FOUT"));
        register.work();

        // When
        Map<NationalNumber, UniAssertSubscriber<Answer>> again = ask(register, 10);
        register.work();
        other.answer(other.fetch(), question -> OtherSide.known(question, "150"));
        register.work();

        // Then
        assertThat(other.received()).hasSize(20).doesNotHaveDuplicates();
        assertThat(completed(again)).isEqualTo(10);
    }

    @Test
    void aFileThatIsRefusedAsAWholeIsTheAnswerToAllItsQuestions() throws Exception {
        // Given
        Map<NationalNumber, UniAssertSubscriber<Answer>> asked = ask(register, 10);
        register.work();
        other.fetch();
        String reference = MagdaStub.references(other.files().getFirst()).getFirst();

        // When
        other.refuse(reference, "40001");
        register.work();

        // Then
        asked.values().forEach(answer -> assertThat(answer.getItem()).isEqualTo(new Answer.Stop("40001")));
    }

    @Test
    void whatNeverComesIsAskedAnew() throws Exception {
        // Given
        Map<NationalNumber, UniAssertSubscriber<Answer>> asked = ask(register, 10);
        register.work();
        other.fetch();

        // When
        ours.pass(register, LONGEST.plusSeconds(1));
        register.work();
        ask(register, 10);
        register.work();

        // Then
        asked.values().forEach(answer -> assertThat(answer.getItem()).isEqualTo(MagdaStub.UNANSWERED));
        assertThat(other.fetch()).hasSize(10);
    }

    @Test
    void personsAreInscribedAndSignedOutByFilesOfTheirOwn() throws Exception {
        // Given
        NationalNumber number = number(0);
        var inscription = register.inscribe(number, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 4, 5))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
        var leaving = register.signOut(number(1)).subscribe().withSubscriber(UniAssertSubscriber.create());
        ours.pass(register, Duration.ofSeconds(31));

        // When
        other.answer(other.fetch(), question -> "<Inhoud><Resultaat>1</Resultaat></Inhoud>");
        register.work();

        // Then
        assertThat(inscription.getItem()).isEqualTo(new Inscription.Done(false));
        assertThat(leaving.getItem()).isEqualTo(new Inscription.Done(false));
        assertThat(other.received())
                .extracting(OtherSide.Received::file)
                .anyMatch(file -> file.startsWith("Repertorium.RegistreerInschrijving-02_01_"))
                .anyMatch(file -> file.startsWith("Repertorium.RegistreerUitschrijving-02_00_"));
    }

    private static String nationality(OtherSide.Received question) {
        return nationality(question.number());
    }

    private static String nationality(String number) {
        return "1" + number.substring(9);
    }

    private static Answer known(String nationality) {
        return new Answer.Known(new PersonFacts(nationality, nationality, Answers.unknown(), Answers.unknown()), null);
    }
}
