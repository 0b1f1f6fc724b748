package be.telling.statistics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import be.telling.statistics.counts.RawCounts;
import be.telling.testkit.TestIssuer;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The service as the counting side and the statistician call it, with tokens that are good or, in some tests, bad. */
public final class Calls {
    /** A bound that isn't reached, however slow the machine is: what takes so long has failed. */
    public static final Duration PATIENCE = Duration.ofMinutes(3);

    private Calls() {}

    public static ValidatableResponse get(String path, String token) {
        return with(token).get(path).then();
    }

    /** @param body JSON, as text or as what becomes it */
    public static ValidatableResponse put(String path, String token, Object body) {
        return with(token).contentType(ContentType.JSON).body(body).put(path).then();
    }

    /** @param body JSON; empty for none */
    public static ValidatableResponse post(String path, String token, String body) {
        return (body.isEmpty()
                        ? with(token)
                        : with(token).contentType(ContentType.JSON).body(body))
                .post(path)
                .then();
    }

    public static ValidatableResponse delete(String path, String token) {
        return with(token).delete(path).then();
    }

    /** Hands counts over as those of this round. */
    public static ValidatableResponse handOver(String round, RawCounts counts, String referenceDate, String token) {
        return handOver(round, Handover.of(counts, round, referenceDate, "vl-2016"), token);
    }

    public static ValidatableResponse handOver(String round, Map<String, Object> body, String token) {
        return put("/v1/rounds/" + round + "/counts", token, body);
    }

    /** A candidate of counts that are handed over for it. */
    public static void build(String round, RawCounts counts, String referenceDate) {
        handOver(round, counts, referenceDate, TestIssuer.counter()).statusCode(201);
        post("/v1/rounds/" + round + "/release", TestIssuer.statistician(), "").statusCode(201);
    }

    /** A release that everybody may read from now on. */
    public static void publish(String round, RawCounts counts, String referenceDate) {
        build(round, counts, referenceDate);
        post("/v1/releases/" + round + "/publish", TestIssuer.statistician(), "{}")
                .statusCode(200)
                .body("state", equalTo("published"));
    }

    /** Lets a candidate become public at that moment; one that has a moment gets another. */
    public static ValidatableResponse embargo(String round, Instant at) {
        return post("/v1/releases/" + round + "/publish", TestIssuer.statistician(), "{\"at\": \"" + at + "\"}")
                .statusCode(200);
    }

    public static ValidatableResponse withdraw(String round, String reason) {
        return post(
                "/v1/releases/" + round + "/withdraw", TestIssuer.statistician(), "{\"reason\": \"" + reason + "\"}");
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }
}
