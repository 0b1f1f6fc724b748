package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.system.Register;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.simulator.demo.StaffList;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an upload's answer calls it is found in the logs of both sides, and tells nothing of anybody on its list. */
@ExtendWith(SharedTelling.class)
class UploadNamesIT {

    private static final String NAME = "X-Request-Id";
    private static final Duration PATIENCE = Register.PATIENCE;

    @Test
    void anUploadIsFollowedFromItsAnswerToTheRegisterSidesLog(Telling telling) {
        // Given
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 150));
        StaffList first = round.staff().lists().getFirst();
        Response unnamed = round.handIn(first);
        Response named = telling.intake(round.staff().organisations().getLast())
                .header(NAME, "payroll-run-7")
                .contentType("text/csv")
                .body(round.staff().lists().getLast().csv())
                .put(round.listAddress(round.staff().organisations().getLast()));
        assertThat(named.header(NAME)).isEqualTo("payroll-run-7");

        // When
        telling.intake("coordinator")
                .post("/v1/rounds/" + round.name() + "/close?force=true")
                .then()
                .statusCode(202);

        // Then
        for (Response answer : List.of(unnamed, named)) {
            String list = answer.jsonPath().getString("listId");
            String name = answer.header(NAME);
            await("lookup logs " + name)
                    .atMost(PATIENCE)
                    .until(() -> lines(telling, "lookup-service", list)
                            .anyMatch(line -> message(line).contains(list)
                                    && message(line).contains("(upload " + name + ")")
                                    && name.equals(context(line))));
            assertThat(lines(telling, "intake-service", list)
                            .filter(line -> message(line).contains(list))
                            .filter(line -> message(line).contains("stored")))
                    .as("what intake logged of the upload itself")
                    .singleElement()
                    .satisfies(line -> assertThat(context(line)).isEqualTo(name));
        }
        round.awaitCounted();
    }

    /** Those that hold this; logs of a long run take a minute to be read as documents line by line. */
    private static Stream<JsonPath> lines(Telling telling, String service, String part) {
        try (Stream<Path> logs = Files.list(telling.logs())) {
            return logs
                    .filter(log -> log.getFileName().toString().matches(service + "(-\\d+)?\\.log"))
                    .flatMap(UploadNamesIT::read)
                    .filter(line -> line.startsWith("{") && line.endsWith("}") && line.contains(part))
                    .map(JsonPath::from)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> read(Path log) {
        try {
            return Files.readAllLines(log).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String message(JsonPath line) {
        return line.getString("message");
    }

    private static String context(JsonPath line) {
        return line.getString("mdc.upload");
    }
}
