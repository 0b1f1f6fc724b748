package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.staff.LongList;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.run.Service;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list as long as no organisation has staff: memory does not grow with it. */
@ExtendWith(SharedTelling.class)
class MillionRowsIT {

    private static final int ROWS = 1_000_000;

    /** A JVM with this service in it takes some 300 MiB; a list held in memory would take more than the rest. */
    private static final long MOST_MEBIBYTES = 700;

    @Test
    void aMillionRowsAreTakenInBoundedMemory(Telling telling) throws Exception {
        // Given
        LiveRound round = LiveRound.open(
                telling,
                telling.workforce()
                        .roundOf("vl-2016", telling.workforce().organisations().getFirst()));
        String organisation = round.staff().organisations().getFirst();

        // When
        HttpResponse<String> response = stream(telling, organisation, round.listAddress(organisation));

        // Then
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        JsonPath report = JsonPath.from(response.body());
        assertThat(report.getInt("rows")).isEqualTo(ROWS);
        assertThat(report.getInt("accepted")).isEqualTo(ROWS);
        // Elsewhere nobody tells the most memory that a process ever had.
        if (OS.LINUX.isCurrentOs()) {
            assertThat(mostMebibytes(telling.pid(Service.INTAKE))).isLessThan(MOST_MEBIBYTES);
        }
        telling.intake(organisation)
                .delete(round.listAddress(organisation))
                .then()
                .statusCode(204);
    }

    /** Made while it is sent: this side holds no list either. */
    private static HttpResponse<String> stream(Telling telling, String organisation, String address)
            throws IOException, InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(telling.endpoints().intake() + address))
                            .header("Content-Type", "text/csv")
                            .header("Authorization", "Bearer " + telling.token(organisation))
                            .PUT(BodyPublishers.ofInputStream(() -> new LongList(ROWS)))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static long mostMebibytes(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .map(line -> line.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElseThrow()
                / 1024;
    }
}
