package be.telling.simulator.server;

import static be.telling.simulator.server.TestRegister.registered;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The register as its operator makes it be: without grants left, failing, out for a while; and what it tells of that. */
class RegisterControlTest {

    @RegisterExtension
    final TestRegister register = new TestRegister();

    @Test
    void beyondTheQuotaIs99995() throws Exception {
        register.restartInOneMoment(RegisterOptions.defaults().granting(3, 1));
        String message = Messages.history(registered());
        for (int call = 0; call < 3; call++) {
            assertThat(register.ask(message).exceptions()).isEmpty();
        }

        assertThat(register.ask(message).exceptions()).containsExactly("99995");
        assertThat(register.server().statistics().outcomes())
                .containsEntry("99995", 1L)
                .containsEntry("answered", 3L);
        assertThat(register.server().quota().busiestWindow()).isEqualTo(4);
        register.control("quota", "{\"rate\": 100}");
        assertThat(register.ask(message).exceptions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"unavailable, 99996", "unreachable, 99997"})
    void failuresOfTheSource(String fault, String code) throws Exception {
        register.control("faults", "{\"" + fault + "\": 1}");

        assertThat(register.ask(Messages.history(registered())).exceptions()).containsExactly(code);
        register.control("faults", "{\"" + fault + "\": 0}");
        assertThat(register.ask(Messages.history(registered())).exceptions()).isEmpty();
        assertThat(register.server().statistics().outcomes()).containsEntry(fault, 1L);
    }

    @Test
    void failuresOfTheWay() throws Exception {
        register.control("faults", "{\"httpError\": 1}");
        assertThat(register.post(register.server().uri(), Messages.history(registered()))
                        .statusCode())
                .isEqualTo(500);
        register.control("faults", "{\"httpError\": 0, \"malformed\": 1}");
        byte[] broken = register.post(register.server().uri(), Messages.history(registered()))
                .body();
        assertThat(new String(broken, StandardCharsets.UTF_8))
                .startsWith("<?xml")
                .doesNotContain("</Repliek>");
        register.control("faults", "{\"malformed\": 0, \"dropped\": 1}");
        assertDropped(Messages.history(registered()));
    }

    private void assertDropped(String message) throws IOException {
        try (var socket = new Socket("127.0.0.1", register.server().uri().getPort())) {
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
        register.control("faults", "{\"droppedAfterwards\": 1}");
        assertDropped(Messages.inscription(registered()));
        register.control("faults", "{\"droppedAfterwards\": 0}");

        assertThat(register.ask(Messages.inscription(registered())).exceptions())
                .containsExactly("40143");
    }

    @Test
    void anOutageMeetsEverybodyAndEnds() throws Exception {
        register.control("faults", "{\"outageFault\": \"unavailable\", \"outageMillis\": 3600000}");
        assertThat(register.ask(Messages.history(registered())).exceptions()).containsExactly("99996");
        assertThat(register.control("faults", "").get("outageMillis").asInt()).isBetween(1, 3_600_000);

        register.control("faults", "{\"outageMillis\": 0}");
        assertThat(register.ask(Messages.history(registered())).exceptions()).isEmpty();
    }

    @Test
    void statisticsAreToldAndForgotten() throws Exception {
        register.ask(Messages.history(registered()));
        register.ask(Messages.history(registered()));
        register.ask(Messages.inscription(registered()));

        JsonNode statistics = register.control("statistics", "");

        assertThat(statistics.get("calls").asInt()).isEqualTo(3);
        assertThat(statistics.get("numbersAsked").asInt()).isEqualTo(1);
        assertThat(statistics.get("callsPerNumberMaximum").asInt()).isEqualTo(2);
        assertThat(statistics.get("answersPerNumberMaximum").asInt()).isEqualTo(2);
        assertThat(statistics.get("numbersAnsweredTwice").asInt()).isEqualTo(1);
        assertThat(statistics.get("busiestWindow").asInt()).isBetween(1, 3);
        assertThat(statistics.get("concurrencyPeak").asInt()).isEqualTo(1);
        assertThat(statistics.at("/byMessage/RegistreerInschrijving").asInt()).isEqualTo(1);
        assertThat(register.post(register.server().control("reset"), "").statusCode())
                .isEqualTo(204);
        assertThat(register.control("statistics", "").get("calls").asInt()).isZero();
        assertThat(register.server().inscribed()).isZero();
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
        assertThat(register.post(register.server().control(what), body).statusCode())
                .isEqualTo(status);
    }
}
