package be.telling.intake;

import static io.restassured.RestAssured.given;

import be.telling.testkit.TestIssuer;
import be.telling.testkit.TestNumbers;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** The service as its users call it. */
final class Api {

    static final String A = "OVO000101";
    static final String B = "OVO000102";
    static final String C = "OVO000103";

    /** A bound that isn't reached, however slow the machine is: what takes so long has failed. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private Api() {}

    static RequestSpecification coordinator() {
        return given().auth().oauth2(TestIssuer.coordinator());
    }

    static RequestSpecification entity(String organisation) {
        return given().auth().oauth2(TestIssuer.entity(organisation));
    }

    /** A fresh open round of these organisations. */
    static String openRound(String... organisations) {
        String round = "r-" + UUID.randomUUID().toString().substring(0, 13);
        putRound(round, roundBody(organisations)).then().statusCode(201);
        return round;
    }

    static Response putRound(String round, String body) {
        return coordinator().contentType(ContentType.JSON).body(body).put("/v1/rounds/" + round);
    }

    static String roundBody(String... organisations) {
        String listed = Arrays.stream(organisations)
                .map(code -> "{\"code\": \"%s\", \"name\": {\"nl\": \"O\", \"en\": \"O\"}, \"domain\": \"D01\"}"
                        .formatted(code))
                .collect(Collectors.joining(","));
        return """
               {"referenceDate": "2025-12-31", "definition": "vl-2016",
                "domains": [{"code": "D01", "name": {"nl": "Een", "en": "One"}}], "organisations": [%s]}""".formatted(listed);
    }

    static String lists(String round, String organisation) {
        return "/v1/rounds/" + round + "/lists/" + organisation;
    }

    static Response submit(String round, String organisation, String csv) {
        return entity(organisation)
                .contentType("text/csv; charset=utf-8")
                .body(csv)
                .put(lists(round, organisation));
    }

    static Response close(String round) {
        return coordinator().post("/v1/rounds/" + round + "/close");
    }

    static JsonPath progress(String round) {
        return coordinator().get("/v1/rounds/" + round + "/progress").jsonPath();
    }

    /** A list with these synthetic people, by index. */
    static String csv(int from, int to) {
        var text = new StringBuilder("national_number;level;statute;sex;age;fte\n");
        for (int i = from; i < to; i++) {
            text.append(TestNumbers.number(i).digits()).append(";A;statutory;F;40;1\n");
        }
        return text.toString();
    }

    /** Tells the register side of the tests how to behave, or asks it what it has. */
    static JsonPath lookup(String round, String what, String body) {
        return given().contentType("text/plain")
                .body(body)
                .put(System.getProperty(LookupResource.URL_PROPERTY) + "/control/" + round + "/" + what)
                .jsonPath();
    }

    static JsonPath lookup(String round) {
        return lookup(round, "seen", "");
    }
}
