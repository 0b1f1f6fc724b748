package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.run.Replica;
import be.telling.run.Service;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What isn't public yet is there for nobody, on no replica, until the very moment; and then it is there on all of them. */
@ExtendWith(SharedTelling.class)
class EmbargoIT {
    /** Long enough to be told before. */
    private static final Duration AHEAD = Duration.ofSeconds(40);

    private static final Duration AFTER = Duration.ofSeconds(2);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    /** Of the same form as the round that is asked for, and never heard of. */
    private static final String UNKNOWN = "never-heard-of";

    private static final List<String> ADDRESSES = List.of(
            "/v1/releases/%s",
            "/v1/releases/%s/data",
            "/v1/releases/%s/data?format=xlsx",
            "/v1/releases/%s/data?organisation=_T&dimension=LEVEL",
            "/v1/releases/%s/checksums",
            "/v1/releases/%s/disclosure-report",
            "/v1/releases/%s/disclosure-report?format=html",
            "/v1/releases/%s/review",
            "/v1/releases/%s/preview",
            "/v1/rounds/%s/counts",
            "/?round=%s",
            "/en?round=%s",
            "/organisaties/OVO000101?round=%s",
            "/organisaties/OVO000101/verslag.pdf?round=%s");

    private static final List<String> LISTS = List.of(
            "/",
            "/en",
            "/kalender",
            "/organisaties",
            "/v1/releases",
            "/v1/series",
            "/v1/catalog",
            "/v1/feed",
            "/v1/calendar",
            "/v1/corrections");

    /** Tokens of the same side that aren't the statistician's, and none. */
    private static final List<String> OTHERS = List.of("", "lookup-service", "operator");

    /** The date, the name, and what differs from one connection to the next. */
    private static final List<String> CHANCE = List.of("date", "content-length");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** An answer, when it was asked for and when it was there. */
    private record Look(Instant asked, Instant answered, int status) {}

    @Test
    void heldToTheMomentOnEveryReplicaAndSeenByNobodyBefore(Telling telling) throws Exception {
        // Given
        LiveRound round = LiveRound.counted(telling, telling.workforce().smallRound("vl-2016", 150));
        round.build().then().statusCode(201);
        Replica further = telling.startFurther(Service.STATISTICS);
        try (ExecutorService readers = Executors.newCachedThreadPool()) {
            List<URI> replicas = List.of(telling.endpoints().statistics(), further.address());
            assertSeenByNobody(telling, replicas, round.name());

            // First so far ahead that the machine can take its time.
            hold(telling, round, Instant.now().plus(Duration.ofHours(1)));
            assertSeenByNobody(telling, replicas, round.name());

            // When
            Instant moment = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
            List<Future<List<Look>>> looking = new ArrayList<>();
            for (URI replica : replicas) {
                URI address = replica.resolve("/v1/releases/" + round.name());
                looking.add(readers.submit(() -> look(address, moment.plus(AFTER))));
            }
            hold(telling, round, moment);

            // Then
            for (Future<List<Look>> looks : looking) {
                assertThat(looks.get())
                        .anyMatch(look -> look.status == 404)
                        .anyMatch(look -> look.status == 200)
                        .allSatisfy(look -> {
                            if (look.answered.isBefore(moment)) {
                                assertThat(look.status).as("%s", look).isEqualTo(404);
                            } else if (!look.asked.isBefore(moment)) {
                                assertThat(look.status).as("%s", look).isEqualTo(200);
                            }
                        });
            }
        } finally {
            telling.stop(further);
            // Later releases of other tests needn't reckon with it.
            telling.statistics("statistician")
                    .contentType("application/json")
                    .body("{\"reason\": \"It was a test\"}")
                    .post("/v1/releases/{round}/withdraw", round.name())
                    .then()
                    .statusCode(200);
        }
    }

    private static void hold(Telling telling, LiveRound round, Instant until) {
        telling.statistics("statistician")
                .contentType("application/json")
                .body("{\"at\": \"" + until + "\"}")
                .post("/v1/releases/{round}/publish", round.name())
                .then()
                .statusCode(200);
    }

    /** To everybody else the round is as one that never was: in status, headers and body; and no list has it. */
    private void assertSeenByNobody(Telling telling, List<URI> replicas, String round) throws Exception {
        for (URI replica : replicas) {
            for (String who : OTHERS) {
                for (String address : ADDRESSES) {
                    HttpResponse<String> answer = get(telling, replica.resolve(address.formatted(round)), who);
                    HttpResponse<String> never = get(telling, replica.resolve(address.formatted(UNKNOWN)), who);

                    assertThat(answer.statusCode())
                            .as("%s as %s", address, who)
                            .isIn(401, 403, 404)
                            .isEqualTo(never.statusCode());
                    assertThat(headers(answer)).isEqualTo(headers(never));
                    assertThat(answer.body().replace(round, UNKNOWN)).isEqualTo(never.body());
                }
            }
            for (String list : LISTS) {
                assertThat(get(telling, replica.resolve(list), "").body())
                        .as(list)
                        .doesNotContain(round);
            }
        }
    }

    private List<Look> look(URI address, Instant until) throws Exception {
        List<Look> looks = new ArrayList<>();
        Instant asked = Instant.EPOCH;
        while (asked.isBefore(until)) {
            asked = Instant.now();
            int status = http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            looks.add(new Look(asked, Instant.now(), status));
            Thread.sleep(BETWEEN); // so that there is a look shortly before and after
        }
        return looks;
    }

    private HttpResponse<String> get(Telling telling, URI address, String who) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (!who.isEmpty()) {
            request.header("Authorization", "Bearer " + telling.token(who));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        return answer.headers().map().entrySet().stream()
                .filter(header -> !CHANCE.contains(header.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
