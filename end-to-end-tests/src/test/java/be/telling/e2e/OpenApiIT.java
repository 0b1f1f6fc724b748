package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.run.Service;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What programs of others rely on: the documented calls, health and metrics. */
@ExtendWith(SharedTelling.class)
class OpenApiIT {

    record Promise(Service service, List<String> calls, List<String> metrics) {}

    static Stream<Promise> promises() {
        return Stream.of(
                new Promise(
                        Service.INTAKE,
                        List.of(
                                "put /v1/rounds/{round}",
                                "get /v1/rounds",
                                "get /v1/rounds/{round}",
                                "put /v1/rounds/{round}/lists/{organisation}",
                                "get /v1/rounds/{round}/lists/{organisation}",
                                "get /v1/rounds/{round}/lists/{organisation}/receipt",
                                "get /v1/rounds/{round}/lists/{organisation}/destruction-receipt",
                                "delete /v1/rounds/{round}/lists/{organisation}",
                                "post /v1/rounds/{round}/close",
                                "get /v1/rounds/{round}/progress"),
                        List.of("telling_lists", "telling_rows")),
                new Promise(
                        Service.LOOKUP,
                        List.of(
                                "get /v1/sealing-keys",
                                "put /v1/rounds/{round}/lists/{organisation}",
                                "post /v1/rounds/{round}/lists/{organisation}/check",
                                "post /v1/rounds/{round}/count",
                                "get /v1/rounds/{round}/progress",
                                "get /v1/rounds",
                                "get /v1/rounds/{round}/open-persons",
                                "post /v1/rounds/{round}/abandon",
                                "get /v1/operations",
                                "put /v1/grant"),
                        List.of(
                                "telling_lists_received",
                                "telling_staff",
                                "telling_questions",
                                "telling_register_calls",
                                "telling_quota_used_ratio",
                                "telling_oldest_open_question_seconds")),
                new Promise(
                        Service.STATISTICS,
                        List.of(
                                "get /",
                                "get /en",
                                "get /v1/releases",
                                "get /v1/releases/{round}",
                                "get /v1/releases/{round}/data",
                                "get /v1/releases/{round}/disclosure-report",
                                "get /v1/series",
                                "get /v1/rounds/{round}/counts",
                                "post /v1/rounds/{round}/release",
                                "post /v1/releases/{round}/publish",
                                "post /v1/releases/{round}/withdraw"),
                        List.of("telling_counts_received", "telling_releases")));
    }

    @ParameterizedTest
    @MethodSource("promises")
    void theDocumentHasEveryCallOfTheContract(Promise promise, Telling telling) {
        // When
        Map<String, Map<String, Object>> paths = telling.service(promise.service())
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("paths");

        // Then
        List<String> documented = paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream().map(method -> method + " " + path.getKey()))
                .toList();
        assertThat(documented).containsAll(promise.calls());
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void healthNeedsNoTokenAndMindsNoBadOne(Service service, Telling telling) {
        for (String probe : List.of("live", "ready", "started")) {
            telling.management(service)
                    .get("/q/health/" + probe)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("UP"));
            telling.management(service)
                    .header("Authorization", "Bearer nonsense")
                    .get("/q/health/" + probe)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void metricsTellOfTheBusiness(Telling telling) {
        // Given
        LiveRound round = LiveRound.counted(telling, telling.workforce().smallRound("vl-2016", 100));
        round.build().then().statusCode(201);
        round.publish().then().statusCode(200);

        promises().forEach(promise -> {
            // When
            String metrics = telling.management(promise.service())
                    .get("/q/metrics")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();

            // Then
            List<String> names = metrics.lines()
                    .filter(line -> line.startsWith("telling_"))
                    .map(line -> line.split("[{ ]")[0])
                    .distinct()
                    .toList();
            assertThat(promise.metrics())
                    .allSatisfy(name -> assertThat(names).anyMatch(there -> there.startsWith(name)));
        });
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void healthAndMetricsAreNotOnTheMainPort(Service service, Telling telling) {
        for (String address : List.of("/q/health/ready", "/q/metrics")) {
            telling.service(service).get(address).then().statusCode(404).contentType("application/problem+json");
        }
    }
}
