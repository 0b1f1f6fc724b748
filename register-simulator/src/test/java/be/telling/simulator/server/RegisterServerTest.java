package be.telling.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.simulator.population.Population;
import be.telling.simulator.population.Rates;
import be.telling.simulator.population.RegisterNumber;
import be.telling.simulator.population.Resident;
import be.telling.simulator.population.Standing;
import be.telling.simulator.population.Trap;
import be.telling.simulator.soap.Service;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterServerTest {

    private static final Population POPULATION = Population.generate(
            4,
            2_000,
            Rates.usual()
                    .with(Trap.REPLACED_NUMBER, 0.05)
                    .with(Trap.NO_DATA, 0.01)
                    .with(Trap.CANCELLED, 0.01)
                    .with(Trap.NON_EXISTING, 0.01)
                    .with(Trap.NO_DOSSIER, 0.01));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

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

    private RegisterServer server = start(RegisterOptions.defaults());

    private static RegisterServer start(RegisterOptions options) {
        try {
            return RegisterServer.start(POPULATION, options);
        } catch (IOException taken) {
            throw new AssertionError(taken);
        }
    }

    private void restart(RegisterOptions options) throws IOException {
        server.close();
        server = start(options);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @AfterAll
    static void hangUp() {
        CLIENT.close();
    }

    private static Resident resident(Predicate<Resident> wanted) {
        return IntStream.range(0, POPULATION.staff())
                .mapToObj(POPULATION::staffMember)
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private static String registered() {
        return resident(any -> any.person().standing() == Standing.REGISTERED)
                .number()
                .digits();
    }

    private HttpResponse<byte[]> post(URI uri, String body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "text/xml")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private Answers ask(String message) throws Exception {
        HttpResponse<byte[]> response = post(server.uri(), message);
        assertThat(response.statusCode()).isEqualTo(200);
        return Answers.parse(response.body());
    }

    private JsonNode control(String what, String change) throws Exception {
        HttpResponse<byte[]> response = change.isEmpty()
                ? CLIENT.send(
                        HttpRequest.newBuilder(server.control(what)).build(), HttpResponse.BodyHandlers.ofByteArray())
                : post(server.control(what), change);
        return new ObjectMapper().readTree(response.body());
    }

    @Test
    void answersAreMadeLikeRealOnes() throws Exception {
        int longest = 0;
        int shortest = Integer.MAX_VALUE;
        for (int member = 0; member < 200; member++) {
            RegisterNumber number = POPULATION.staffNumber(member);
            HttpResponse<byte[]> response = post(server.uri(), Messages.history(number.digits()));
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

        Answers response = ask(message).all("Body").getFirst().children().getFirst();

        assertThat(response.name()).isEqualTo(service.element() + "Response");
        assertThat(response.element().getNamespaceURI()).isEqualTo(service.namespace());
    }

    @Test
    void aBareQuestionGetsABareAnswer() throws Exception {
        Answers answer = ask(Messages.bare(Service.HISTORY, Messages.question(Messages.historyContent(registered()))));

        assertThat(answer.name()).isEqualTo("GeefHistoriekPersoonResponse");
        assertThat(answer.person()).isPresent();
    }

    @Test
    void theReferenceMayBeTheMessages() throws Exception {
        restart(RegisterOptions.defaults().repeatingMessageReference(true));

        assertThat(ask(Messages.history(registered())).reply().text("Antwoorden", "Antwoord", "Referte"))
                .isEqualTo(Messages.MESSAGE_REFERENCE);
    }

    @Test
    void aReplacedNumberIsAnsweredWithTheNewOne() throws Exception {
        Resident replaced = resident(any -> any.formerNumber().isPresent());
        String former = replaced.formerNumber().orElseThrow().digits();

        Answers answer = ask(Messages.history(former));

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
        assertThat(ask(Messages.history(replaced.number().digits())).exceptions())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Standing.class, mode = EnumSource.Mode.EXCLUDE, names = "REGISTERED")
    void whomTheRegisterDoesNotHaveGetsAnException(Standing standing) throws Exception {
        Answers answer = ask(Messages.history(
                resident(any -> any.person().standing() == standing).number().digits()));

        assertThat(answer.exceptions()).containsExactly(standing.exception());
        assertThat(answer.person()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"42012205182, 20002", "00000199900, 20002", "1234, 20002", "42012205181, 30003"})
    void aNumberThatIsNone(String number, String code) throws Exception {
        assertThat(ask(Messages.history(number)).exceptions()).containsExactly(code);
        assertThat(server.statistics().fictitiousAsked()).isEqualTo(code.equals("20002") ? 1 : 0);
    }

    @Test
    void oneQuestionAMessage() throws Exception {
        String question = Messages.question(Messages.historyContent(registered()));

        assertThat(ask(Messages.enveloped(Messages.bare(Service.HISTORY, question + question)))
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

        assertThat(ask(message).exceptions()).isEqualTo(right.equals("<Verzoek>") ? List.of() : List.of("50000"));
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
        HttpResponse<byte[]> response = post(server.uri(), message);

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(new String(response.body(), StandardCharsets.UTF_8))
                .contains("faultstring")
                .doesNotContain("root:");
        assertThat(server.statistics().outcomes()).containsEntry("unreadable", 1L);
    }

    @Test
    void elementsWithANamespaceAreOverlooked() throws Exception {
        String message = Messages.history(registered()).replace("<Verzoek>", "<Verzoek xmlns=\"urn:wrong\">");

        assertThat(post(server.uri(), message).statusCode()).isEqualTo(500);
    }

    @Test
    void inscriptionComesFirstWhereItIsRequired() throws Exception {
        restart(RegisterOptions.defaults().requiringInscription(true));
        String number = registered();

        assertThat(ask(Messages.history(number)).exceptions()).containsExactly("40003");
        Answers inscribed = ask(Messages.inscription(number));
        assertThat(inscribed.exceptions()).isEmpty();
        assertThat(inscribed.reply().text("Antwoorden", "Antwoord", "Inhoud", "Resultaat"))
                .isEqualTo("1");
        assertThat(ask(Messages.inscription(number)).exceptions()).containsExactly("40143");
        assertThat(ask(Messages.history(number)).person()).isPresent();
        assertThat(server.inscribed()).isEqualTo(1);
        assertThat(ask(Messages.signingOut(number)).exceptions()).isEmpty();
        assertThat(server.inscribed()).isZero();
        assertThat(ask(Messages.history(number)).exceptions()).containsExactly("40003");
    }

    @Test
    void anInscriptionMustNotEndBeforeItBegins() throws Exception {
        String message = Messages.inscription(registered()).replace("2026-12-31", "2025-12-31");

        assertThat(ask(message).exceptions()).containsExactly("20003");
    }

    @Test
    void beyondTheQuotaIs99995() throws Exception {
        restart(RegisterOptions.defaults().granting(3, 1));
        String message = Messages.history(registered());
        for (int call = 0; call < 3; call++) {
            assertThat(ask(message).exceptions()).isEmpty();
        }

        assertThat(ask(message).exceptions()).containsExactly("99995");
        assertThat(server.statistics().outcomes()).containsEntry("99995", 1L).containsEntry("answered", 3L);
        assertThat(server.quota().busiestWindow()).isEqualTo(4);
        control("quota", "{\"rate\": 100}");
        assertThat(ask(message).exceptions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"unavailable, 99996", "unreachable, 99997"})
    void failuresOfTheSource(String fault, String code) throws Exception {
        control("faults", "{\"" + fault + "\": 1}");

        assertThat(ask(Messages.history(registered())).exceptions()).containsExactly(code);
        control("faults", "{\"" + fault + "\": 0}");
        assertThat(ask(Messages.history(registered())).exceptions()).isEmpty();
        assertThat(server.statistics().outcomes()).containsEntry(fault, 1L);
    }

    @Test
    void failuresOfTheWay() throws Exception {
        control("faults", "{\"httpError\": 1}");
        assertThat(post(server.uri(), Messages.history(registered())).statusCode())
                .isEqualTo(500);
        control("faults", "{\"httpError\": 0, \"malformed\": 1}");
        byte[] broken = post(server.uri(), Messages.history(registered())).body();
        assertThat(new String(broken, StandardCharsets.UTF_8))
                .startsWith("<?xml")
                .doesNotContain("</Repliek>");
        control("faults", "{\"malformed\": 0, \"dropped\": 1}");
        assertDropped(Messages.history(registered()));
    }

    private void assertDropped(String message) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.uri().getPort())) {
            byte[] body = message.getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream()
                    .write(("POST / HTTP/1.1\r\nContent-Length: " + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void anInscriptionWhoseAnswerIsLostStands() throws Exception {
        control("faults", "{\"droppedAfterwards\": 1}");
        assertDropped(Messages.inscription(registered()));
        control("faults", "{\"droppedAfterwards\": 0}");

        assertThat(ask(Messages.inscription(registered())).exceptions()).containsExactly("40143");
    }

    @Test
    void anOutageMeetsEverybodyAndEnds() throws Exception {
        control("faults", "{\"outageFault\": \"unavailable\", \"outageMillis\": 60000}");
        assertThat(ask(Messages.history(registered())).exceptions()).containsExactly("99996");
        assertThat(control("faults", "").get("outageMillis").asInt()).isBetween(1, 60_000);

        control("faults", "{\"outageMillis\": 0}");
        assertThat(ask(Messages.history(registered())).exceptions()).isEmpty();
    }

    @Test
    void statisticsAreToldAndForgotten() throws Exception {
        ask(Messages.history(registered()));
        ask(Messages.history(registered()));
        ask(Messages.inscription(registered()));

        JsonNode statistics = control("statistics", "");

        assertThat(statistics.get("calls").asInt()).isEqualTo(3);
        assertThat(statistics.get("numbersAsked").asInt()).isEqualTo(1);
        assertThat(statistics.get("callsPerNumberMaximum").asInt()).isEqualTo(2);
        assertThat(statistics.get("answersPerNumberMaximum").asInt()).isEqualTo(2);
        assertThat(statistics.get("numbersAnsweredTwice").asInt()).isEqualTo(1);
        assertThat(statistics.get("busiestWindow").asInt()).isBetween(1, 3);
        assertThat(statistics.get("concurrencyPeak").asInt()).isEqualTo(1);
        assertThat(statistics.at("/byMessage/RegistreerInschrijving").asInt()).isEqualTo(1);
        assertThat(post(server.control("reset"), "").statusCode()).isEqualTo(204);
        assertThat(control("statistics", "").get("calls").asInt()).isZero();
        assertThat(server.inscribed()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "faults | {\"nonsense\": 1} | 400",
                "faults | {\"dropped\": 2} | 400",
                "faults | {\"dropped\": \"x\"} | 400",
                "faults | [] | 400",
                "faults | { | 400",
                "nothing | {} | 404",
            })
    void theControlRefusesWhatItDoesNotKnow(String what, String body, int status) throws Exception {
        assertThat(post(server.control(what), body).statusCode()).isEqualTo(status);
    }

    @Test
    void theTransportIsPlainHttp() throws Exception {
        byte[] body = Messages.history(registered()).getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> chunked = CLIENT.send(
                HttpRequest.newBuilder(server.uri())
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(Answers.parse(chunked.body()).person()).isPresent();
        HttpResponse<byte[]> continued = CLIENT.send(
                HttpRequest.newBuilder(server.uri())
                        .expectContinue(true)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(Answers.parse(continued.body()).person()).isPresent();
        assertThat(post(server.uri(), "x".repeat(1_100_000)).statusCode()).isEqualTo(413);
        assertThat(CLIENT.send(HttpRequest.newBuilder(server.uri()).build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(405);
    }
}
