package be.telling.statistics;

import static be.telling.statistics.Calls.PATIENCE;
import static be.telling.statistics.Calls.build;
import static be.telling.statistics.Calls.delete;
import static be.telling.statistics.Calls.embargo;
import static be.telling.statistics.Calls.get;
import static be.telling.statistics.Calls.post;
import static be.telling.statistics.Calls.publish;
import static be.telling.statistics.Calls.put;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.protection.Populations;
import be.telling.testkit.IssuerResource;
import be.telling.testkit.PostgresResource;
import be.telling.testkit.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Announcing, reviewing, correcting and withdrawing, as a statistician does and as everybody sees it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IssuerResource.class)
@QuarkusTestResource(KeysResource.class)
class ReleasingTest {
    private static final RawCounts COUNTS = Populations.random(11, 12, 3, 3_600);

    @Test
    void whatIsAnnouncedStandsInTheCalendarUntilItIsThere() {
        String plan = "{\"referenceDate\": \"2018-12-31\", \"releaseAt\": \"2031-03-01T08:30:00Z\","
                + " \"note\": {\"nl\": \"Een week later\", \"en\": \"A week later\"}}";
        put("/v1/calendar/announced", TestIssuer.counter(), plan).statusCode(403);
        put("/v1/calendar/announced", TestIssuer.statistician(), "{}").statusCode(422);

        put("/v1/calendar/announced", TestIssuer.statistician(), plan).statusCode(201);

        put("/v1/calendar/announced", TestIssuer.statistician(), plan).statusCode(200);
        given().get("/v1/calendar").then().statusCode(200).body("announcements.round", hasItem("announced"));
        shown("/kalender", "1 maart 2031, 9:30", "Een week later");
        shown("/en/calendar", "1 March 2031, 9:30", "A week later");
        publish("announced", COUNTS, "2018-12-31");
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/kalender").then().body(not(containsString("1 maart 2031"))));
        delete("/v1/calendar/announced", TestIssuer.statistician()).statusCode(204);
        given().get("/v1/calendar").then().body("announcements.round", not(hasItem("announced")));
    }

    @Test
    void aCandidateIsReviewedByTheStatisticianAlone() {
        publish("review-1", COUNTS, "2005-12-31");
        build("review-2", Populations.random(12, 13, 3, 3_800), "2006-12-31");
        for (String path : new String[] {"review", "preview"}) {
            given().get("/v1/releases/review-2/" + path).then().statusCode(401);
            get("/v1/releases/review-2/" + path, TestIssuer.counter()).statusCode(403);
            get("/v1/releases/none/" + path, TestIssuer.statistician()).statusCode(404);
        }

        ValidatableResponse review = get("/v1/releases/review-2/review", TestIssuer.statistician());

        review.statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("state", equalTo("candidate"))
                .body("before", equalTo("review-1"))
                .body("joined", hasItem("OVO000113"))
                .body("differences[0].place", equalTo("_T"));
        get("/v1/releases/review-2/preview?lang=en", TestIssuer.statistician())
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("Preview of a count"), containsString("31 December 2006"));
        for (String path : new String[] {"/", "/en", "/kalender", "/organisaties", "/v1/series", "/v1/releases"}) {
            assertThat(given().get(path).asString()).doesNotContain("review-2");
        }
        given().get("/?round=review-2").then().statusCode(404);
        given().get("/organisaties/OVO000101?round=review-2").then().statusCode(404);
    }

    @Test
    void anEmbargoedReleaseShowsNowhereUntilItsMoment() {
        build("embargo-page", COUNTS, "2017-12-31");
        // First so far ahead that the machine can take its time.
        embargo("embargo-page", Instant.now().plus(Duration.ofHours(1)));
        given().get("/?round=embargo-page").then().statusCode(404);
        assertThat(given().get("/kalender").asString()).doesNotContain("embargo-page");

        Instant at = Instant.now().plusSeconds(5);
        embargo("embargo-page", at);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> given().get("/?round=embargo-page").statusCode() == 200);

        assertThat(Instant.now()).isAfterOrEqualTo(at);
    }

    @Test
    void aCorrectedReleaseKeepsItsAddressAndSaysWhereTheRightFiguresAre() {
        publish("wrong-2", COUNTS, "2014-12-31");
        publish("right-2", COUNTS, "2014-12-31");
        publish("other-date", COUNTS, "2013-12-31");
        String note = "{\"by\": \"%s\", \"note\": {\"nl\": \"Een lijst was dubbel\", \"en\": \"A list was double\"}}";
        String path = "/v1/releases/wrong-2/correct";
        post(path, TestIssuer.counter(), note.formatted("right-2")).statusCode(403);
        post(path, TestIssuer.statistician(), note.formatted("none")).statusCode(404);
        post(path, TestIssuer.statistician(), note.formatted("wrong-2")).statusCode(409);
        post(path, TestIssuer.statistician(), note.formatted("other-date")).statusCode(409);
        post(path, TestIssuer.statistician(), "{\"by\": \"right-2\"}").statusCode(422);

        post(path, TestIssuer.statistician(), note.formatted("right-2"))
                .statusCode(200)
                .body("correctedBy", equalTo("right-2"));

        post(path, TestIssuer.statistician(), note.formatted("right-2")).statusCode(409);
        post("/v1/releases/right-2/correct", TestIssuer.statistician(), note.formatted("wrong-2"))
                .statusCode(409);
        given().get("/v1/corrections").then().body("corrections.round", hasItem("wrong-2"));
        given().get("/v1/releases/wrong-2/data").then().statusCode(200);
        shown("/?round=wrong-2", "Er is een verbeterde versie", "Een lijst was dubbel", "/?round=right-2");
        shown("/en?round=right-2", "Corrected version", "A list was double", "/en?round=wrong-2");
        shown("/kalender", "verbeterd door een latere versie");
    }

    private static void shown(String path, String... texts) {
        ValidatableResponse page = given().accept("text/html").get(path).then().statusCode(200);
        for (String text : texts) {
            page.body(containsString(text));
        }
    }
}
