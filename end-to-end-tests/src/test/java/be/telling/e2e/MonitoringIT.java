package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.system.Register;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.run.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Alerts and dashboards ask for what the services really tell: a query for a metric that isn't there never fires. */
@ExtendWith(SharedTelling.class)
class MonitoringIT {

    private static final Path QUERIES = Path.of("../helm/telling/files");

    /** A metric of ours, with its labels if the query names some. */
    private static final Pattern METRIC = Pattern.compile("telling_[a-z_]+");

    @Test
    void everyMetricThatIsAskedForIsThere(Telling telling) throws IOException {
        // Given
        LiveRound round = LiveRound.counted(telling, telling.workforce().smallRound("vl-2016", 100));
        round.build().then().statusCode(201);
        round.publish().then().statusCode(200);
        Set<String> asked = asked();

        // When, Then
        assertThat(asked).hasSizeGreaterThan(8);
        await("what happened is measured")
                .atMost(Register.PATIENCE)
                .untilAsserted(() -> assertThat(told(telling)).containsAll(asked));
    }

    private static Set<String> told(Telling telling) {
        return Stream.of(Service.values())
                .flatMap(service ->
                        telling.management(service).get("/q/metrics").asString().lines())
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> METRIC.matcher(line).results())
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> asked() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(QUERIES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                METRIC.matcher(Files.readString(file)).results().forEach(found -> asked.add(found.group()));
            }
        }
        return asked;
    }
}
