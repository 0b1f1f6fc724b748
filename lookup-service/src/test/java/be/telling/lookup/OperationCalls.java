package be.telling.lookup;

import static io.restassured.RestAssured.given;

import be.telling.testkit.TestIssuer;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** What the operator does to a round, over the API. */
final class OperationCalls {

    static final String WHY = "Decided in a test.";

    private final String path;

    OperationCalls(TestRound round) {
        this.path = "/v1/rounds/" + round.id;
    }

    static RequestSpecification operator() {
        return given().auth().oauth2(TestIssuer.operator()).contentType("application/json");
    }

    Response pause() {
        return post("/pause");
    }

    Response resume() {
        return post("/resume");
    }

    Response abandon() {
        return post("/abandon");
    }

    Response abandonLeavingInscribed() {
        return operator().body(Map.of("reason", WHY, "leaveInscribed", true)).post(path + "/abandon");
    }

    Response retry(String handle) {
        return post("/open-persons/" + handle + "/retry");
    }

    Response giveUp(String handle) {
        return post("/open-persons/" + handle + "/give-up");
    }

    private Response post(String action) {
        return operator().body(Map.of("reason", WHY)).post(path + action);
    }

    JsonPath detail() {
        return operator().get(path).then().statusCode(200).extract().jsonPath();
    }

    JsonPath open(String query) {
        return operator()
                .get(path + "/open-persons" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    List<String> acts() {
        return operator()
                .get("/v1/operations?round=" + path.substring(path.lastIndexOf('/') + 1))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("act");
    }
}
