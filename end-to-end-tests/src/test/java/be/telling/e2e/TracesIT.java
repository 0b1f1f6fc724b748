package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.search.NumberSearch;
import be.telling.e2e.search.ToldSpan;
import be.telling.e2e.staff.StaffRound;
import be.telling.e2e.system.Register;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.e2e.system.TraceCollector;
import be.telling.run.Service;
import be.telling.simulator.population.RegisterNumber;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** With tracing on, spans tell which service did what for how long, from one service to the next, and no number of anybody. */
@ExtendWith(SharedTelling.class)
class TracesIT {

    private static final Duration PATIENCE = Register.PATIENCE;

    /** All that a span may say. */
    private static final Set<String> KNOWN = Set.of(
            "code.function",
            "code.function.name",
            "code.namespace",
            "error.type",
            "exception.type",
            "http.request.method",
            "http.response.status_code",
            "http.route",
            "network.protocol.version",
            "url.scheme");

    @Test
    void aCountIsTracedOverTheServicesAndNoSpanHoldsANumber(Telling telling) throws Exception {
        try (TraceCollector collector = new TraceCollector()) {
            // Given
            for (Service service : Service.values()) {
                telling.restart(
                        service, Map.of("TELLING_TRACING", "on", "TELLING_TRACING_ENDPOINT", collector.endpoint()));
            }
            StaffRound staff = telling.workforce().smallRound("vl-2016", 150);
            LiveRound round = LiveRound.open(telling, staff);
            RegisterNumber canary = staff.lists().getFirst().rows().getFirst().number();
            sing(telling, round, canary.digits());
            sing(telling, round, canary.dotted());

            // When
            round.handIn();
            round.close();
            round.awaitCounted();
            telling.statistics().get("/v1/releases").then().statusCode(200);

            // Then
            await("spans of every service, and over the services")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> {
                        assertFollowed(
                                collector,
                                "intake-service",
                                "lookup-service",
                                "PUT /v1/rounds/{round}/lists/{organisation}");
                        assertFollowed(
                                collector, "lookup-service", "statistics-service", "PUT /v1/rounds/{round}/counts");
                    });
            Set<Long> listed = new HashSet<>(staff.numbers());
            NumberSearch search = new NumberSearch(listed::contains);
            assertThat(collector.messages())
                    .allSatisfy(message -> assertThat(search.in("a message to the collector", message))
                            .isEmpty());
            assertThat(spans(collector)).allSatisfy(span -> {
                assertThat(KNOWN).containsAll(span.attributes().keySet());
                assertThat(span.trace()).matches("[a-f]{32}");
            });
        }
    }

    /** A number where none belongs, in all that a request consists of. */
    private static void sing(Telling telling, LiveRound round, String number) {
        String organisation = round.staff().organisations().getFirst();
        String trace = "00-abcdefabcdefabcdefabc" + number.replaceAll("\\D", "") + "-fedcbafedcbafedc-01";
        telling.intake(organisation)
                .headers(Map.of(
                        "traceparent", trace,
                        "tracestate", "a=" + number,
                        "baggage", "a=" + number,
                        "X-Request-Id", number,
                        "User-Agent", number))
                .contentType("text/csv")
                .body("national_number;" + number + "\n" + number + ";" + number + "\n")
                .put(round.listAddress(organisation) + "?invalid=" + number);
        telling.intake(organisation).get("/v1/rounds/" + number + "/lists/" + number);
        telling.intake("coordinator").get("/" + number + "?" + number);
        telling.lookup("statistician")
                .header("traceparent", trace)
                .get("/v1/rounds/" + number + "/progress?a=" + number);
        telling.statistics().header("tracestate", "a=" + number).get("/v1/releases/" + number + "?lang=" + number);
        telling.statistics().get("/" + number);
    }

    private static void assertFollowed(TraceCollector collector, String from, String to, String request) {
        Set<String> begun = traces(collector, from);
        assertThat(spans(collector).stream()
                        .filter(span -> span.service().equals(to) && span.name().equals(request))
                        .map(ToldSpan::trace))
                .isNotEmpty()
                .allMatch(begun::contains);
    }

    private static Set<String> traces(TraceCollector collector, String service) {
        return spans(collector).stream()
                .filter(span -> span.service().equals(service))
                .map(ToldSpan::trace)
                .collect(Collectors.toSet());
    }

    private static List<ToldSpan> spans(TraceCollector collector) {
        return collector.messages().stream()
                .flatMap(message -> ToldSpan.of(message).stream())
                .toList();
    }
}
