package be.telling.simulator.server;

import static be.telling.simulator.server.TestRegister.POPULATION;
import static be.telling.simulator.server.TestRegister.registered;
import static be.telling.simulator.server.TestRegister.resident;
import static org.assertj.core.api.Assertions.assertThat;

import be.telling.simulator.population.RegisterNumber;
import be.telling.simulator.population.Resident;
import be.telling.simulator.population.Standing;
import be.telling.simulator.soap.Service;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of a message: the answers, and the exceptions of those that are wrong. */
class RegisterServerTest {

    /** What real answers have, in their order; not every answer has all of it. */
    private static final List<String> PARTS = List.of(
            "INSZ",
            "HistoriekNaam",
            "HistoriekGeslacht",
            "HistoriekStatus",
            "HistoriekBeheerder",
            "HistoriekRegister",
            "HistoriekNationaliteit",
            "HistoriekGeboorte",
            "HistoriekBurgerlijkeStaat",
            "HistoriekAdressen",
            "HistoriekAfstamming",
            "HistoriekReferentiepersoon",
            "HistoriekIdentiteitsbewijs");

    @RegisterExtension
    final TestRegister register = new TestRegister();

    @Test
    void answersAreMadeLikeRealOnes() throws Exception {
        int longest = 0;
        int shortest = Integer.MAX_VALUE;
        for (int member = 0; member < 200; member++) {
            RegisterNumber number = POPULATION.staffNumber(member);
            HttpResponse<byte[]> response = register.post(register.server().uri(), Messages.history(number.digits()));
            Answers answer = Answers.parse(response.body());
            if (answer.person().isEmpty()) {
                continue;
            }
            longest = Math.max(longest, response.body().length);
            shortest = Math.min(shortest, response.body().length);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("text/xml;charset=UTF-8");
            Answers reply = answer.reply();
            assertThat(reply.element().getNamespaceURI()).isNull();
            assertThat(reply.text("Context", "Naam")).isEqualTo("GeefHistoriekPersoon");
            assertThat(reply.text("Context", "Bericht", "Type")).isEqualTo("ANTWOORD");
            assertThat(reply.text("Context", "Bericht", "Ontvanger", "Referte")).isEqualTo(Messages.MESSAGE_REFERENCE);
            assertThat(reply.text("Antwoorden", "Antwoord", "Referte")).isEqualTo(Messages.QUESTION_REFERENCE);
            Answers person = answer.person().get();
            assertThat(person.text("INSZ")).isEqualTo(number.digits());
            List<String> parts = person.children().stream().map(Answers::name).toList();
            assertThat(parts)
                    .isEqualTo(PARTS.stream().filter(parts::contains).toList())
                    .contains("HistoriekNaam", "HistoriekAdressen");
            assertThat(person.text("HistoriekGeslacht", "Geslacht", "Code"))
                    .isEqualTo(String.valueOf(number.sex().code()));
        }
        assertThat(shortest).isBetween(4_000, 13_000);
        assertThat(longest).isBetween(18_000, 30_000);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void theResponseIsNamedAfterTheQuestionInItsNamespace(Service service) throws Exception {
        String number = registered();
        String message = switch (service) {
            case HISTORY -> Messages.history(number);
            case INSCRIPTION -> Messages.inscription(number);
            case SIGNING_OUT -> Messages.signingOut(number);
        };

        Answers response =
                register.ask(message).all("Body").getFirst().children().getFirst();

        assertThat(response.name()).isEqualTo(service.element() + "Response");
        assertThat(response.element().getNamespaceURI()).isEqualTo(service.namespace());
    }

    @Test
    void aBareQuestionGetsABareAnswer() throws Exception {
        Answers answer =
                register.ask(Messages.bare(Service.HISTORY, Messages.question(Messages.historyContent(registered()))));

        assertThat(answer.name()).isEqualTo("GeefHistoriekPersoonResponse");
        assertThat(answer.person()).isPresent();
    }

    @Test
    void theReferenceMayBeTheMessages() throws Exception {
        register.restart(RegisterOptions.defaults().repeatingMessageReference(true));

        assertThat(register.ask(Messages.history(registered())).reply().text("Antwoorden", "Antwoord", "Referte"))
                .isEqualTo(Messages.MESSAGE_REFERENCE);
    }

    @Test
    void aReplacedNumberIsAnsweredWithTheNewOne() throws Exception {
        Resident replaced = resident(any -> any.formerNumber().isPresent());
        String former = replaced.formerNumber().orElseThrow().digits();

        Answers answer = register.ask(Messages.history(former));

        assertThat(answer.exceptions()).containsExactly("30004");
        assertThat(answer.person().orElseThrow().text("INSZ"))
                .isEqualTo(replaced.number().digits())
                .isNotEqualTo(former);
        Answers exception = answer.reply()
                .one("Antwoorden", "Antwoord", "Uitzonderingen", "Uitzondering")
                .orElseThrow();
        assertThat(exception.text("Type")).isEqualTo("WAARSCHUWING");
        assertThat(exception.all("Annotaties", "Annotatie").stream()
                        .map(annotation -> annotation.text("Naam") + "=" + annotation.text("Waarde"))
                        .toList())
                .containsExactlyInAnyOrder(
                        "Oud INSZ=" + former, "Nieuw INSZ=" + replaced.number().digits());
        assertThat(register.ask(Messages.history(replaced.number().digits())).exceptions())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Standing.class, mode = EnumSource.Mode.EXCLUDE, names = "REGISTERED")
    void whomTheRegisterDoesNotHaveGetsAnException(Standing standing) throws Exception {
        Answers answer = register.ask(Messages.history(
                resident(any -> any.person().standing() == standing).number().digits()));

        assertThat(answer.exceptions()).containsExactly(standing.exception());
        assertThat(answer.person()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"42012205182, 20002", "00000199900, 20002", "1234, 20002", "42012205181, 30003"})
    void aNumberThatIsNone(String number, String code) throws Exception {
        assertThat(register.ask(Messages.history(number)).exceptions()).containsExactly(code);
        assertThat(register.server().statistics().fictitiousAsked()).isEqualTo(code.equals("20002") ? 1 : 0);
    }

    @Test
    void oneQuestionAMessage() throws Exception {
        String question = Messages.question(Messages.historyContent(registered()));

        assertThat(register.ask(Messages.enveloped(Messages.bare(Service.HISTORY, question + question)))
                        .exceptions())
                .containsExactly("20110");
    }

    @ParameterizedTest
    @CsvSource({
        "<Versie>02.02.0000</Versie>, <Versie>02.00.0000</Versie>",
        "<Naam>GeefHistoriekPersoon</Naam>, <Naam>GeefPersoon</Naam>",
        "<Type>VRAAG</Type>, ''",
        "<Datum>2026-01-31</Datum>, ''",
        "<Identificatie>telling</Identificatie>, ''",
        "<Referte>vraag-1</Referte>, ''",
        " Op=\"0\", ''",
        "1900-01-01, 2020-01-01",
        "<Bron>SOA</Bron>, <Bron>X</Bron>",
        "<Taal>nl</Taal>, ''",
        "<Verzoek>, <Verzoek xmlns:x=\"y\">",
    })
    void whatBreaksTheSchemaIsRefused(String right, String wrong) throws Exception {
        String message = Messages.history(registered()).replace(right, wrong);

        assertThat(register.ask(message).exceptions())
                .isEqualTo(right.equals("<Verzoek>") ? List.of() : List.of("50000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<a>",
                "<a/>",
                "{}",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>",
            })
    void whatIsNoMessageGetsASoapFault(String message) throws Exception {
        HttpResponse<byte[]> response = register.post(register.server().uri(), message);

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(new String(response.body(), StandardCharsets.UTF_8))
                .contains("faultstring")
                .doesNotContain("root:");
        assertThat(register.server().statistics().outcomes()).containsEntry("unreadable", 1L);
    }

    @Test
    void elementsWithANamespaceAreOverlooked() throws Exception {
        String message = Messages.history(registered()).replace("<Verzoek>", "<Verzoek xmlns=\"urn:wrong\">");

        assertThat(register.post(register.server().uri(), message).statusCode()).isEqualTo(500);
    }

    @Test
    void inscriptionComesFirstWhereItIsRequired() throws Exception {
        register.restart(RegisterOptions.defaults().requiringInscription(true));
        String number = registered();

        assertThat(register.ask(Messages.history(number)).exceptions()).containsExactly("40003");
        Answers inscribed = register.ask(Messages.inscription(number));
        assertThat(inscribed.exceptions()).isEmpty();
        assertThat(inscribed.reply().text("Antwoorden", "Antwoord", "Inhoud", "Resultaat"))
                .isEqualTo("1");
        assertThat(register.ask(Messages.inscription(number)).exceptions()).containsExactly("40143");
        assertThat(register.ask(Messages.history(number)).person()).isPresent();
        assertThat(register.server().inscribed()).isEqualTo(1);
        assertThat(register.ask(Messages.signingOut(number)).exceptions()).isEmpty();
        assertThat(register.server().inscribed()).isZero();
        assertThat(register.ask(Messages.history(number)).exceptions()).containsExactly("40003");
    }

    @Test
    void anInscriptionMustNotEndBeforeItBegins() throws Exception {
        String message = Messages.inscription(registered()).replace("2026-12-31", "2025-12-31");

        assertThat(register.ask(message).exceptions()).containsExactly("20003");
    }

    @Test
    void theTransportIsPlainHttp() throws Exception {
        byte[] body = Messages.history(registered()).getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> chunked =
                register.send(HttpRequest.newBuilder(register.server().uri())
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
        assertThat(Answers.parse(chunked.body()).person()).isPresent();
        HttpResponse<byte[]> continued =
                register.send(HttpRequest.newBuilder(register.server().uri())
                        .expectContinue(true)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        assertThat(Answers.parse(continued.body()).person()).isPresent();
        assertThat(register.post(register.server().uri(), "x".repeat(1_100_000)).statusCode())
                .isEqualTo(413);
        assertThat(register.send(HttpRequest.newBuilder(register.server().uri()))
                        .statusCode())
                .isEqualTo(405);
    }
}
