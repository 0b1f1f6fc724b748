package be.telling.intake;

import static be.telling.intake.Api.A;
import static be.telling.intake.Api.B;
import static be.telling.intake.Api.lists;
import static be.telling.testkit.TestIssuer.GOVERNMENT;
import static be.telling.testkit.TestIssuer.REGISTER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import be.telling.testkit.TestIssuer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthorisationTest {

    private static final String INTAKE = "telling-intake";
    private static final List<String> ENTITY = List.of("entity");
    private static final Map<String, Object> OWN_A = Map.of("organisation", A);

    @Test
    void whoIsNotKnownIsRefusedEverywhere() {
        String round = Api.openRound(A);

        for (RequestSpecification nobody : List.of(
                given(),
                given().auth().oauth2("no.token.atall"),
                given().auth().oauth2(TestIssuer.expiredToken(GOVERNMENT, INTAKE, ENTITY, OWN_A)),
                given().auth().oauth2(TestIssuer.wrongKeyToken(GOVERNMENT, INTAKE, ENTITY, OWN_A)),
                given().auth().oauth2(TestIssuer.wrongIssuerToken(GOVERNMENT, INTAKE, ENTITY, OWN_A)),
                given().auth().oauth2(TestIssuer.token(GOVERNMENT, "telling-lookup", ENTITY, OWN_A)),
                given().auth().oauth2(TestIssuer.token(REGISTER, INTAKE, ENTITY, OWN_A)))) {
            nobody.contentType("text/csv")
                    .body(Api.csv(0, 1))
                    .put(lists(round, A))
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:problem-type:telling:unauthenticated"));
        }
        Api.entity(A).get(lists(round, A)).then().statusCode(404);
    }

    @Test
    void anEntityHandlesItsOwnListAlone() {
        String round = Api.openRound(A, B);
        Api.submit(round, B, Api.csv(0, 3)).then().statusCode(201);

        Api.entity(A)
                .contentType("text/csv")
                .body(Api.csv(0, 1))
                .put(lists(round, B))
                .then()
                .statusCode(403);
        Api.entity(A).get(lists(round, B)).then().statusCode(403);
        Api.entity(A).get(lists(round, B) + "/receipt").then().statusCode(403);
        Api.entity(A)
                .delete(lists(round, B))
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:telling:forbidden"));

        assertThat(Api.entity(B).get(lists(round, B)).jsonPath().getInt("rows")).isEqualTo(3);
    }

    @Test
    void anEntityMayStandForSeveralOrganisations() {
        String round = Api.openRound(A, B);
        String both = TestIssuer.token(GOVERNMENT, INTAKE, ENTITY, Map.of("organisation", List.of(A, B)));
        String one = TestIssuer.token(GOVERNMENT, INTAKE, ENTITY, OWN_A);

        for (String organisation : List.of(A, B)) {
            given().auth()
                    .oauth2(both)
                    .contentType("text/csv")
                    .body(Api.csv(0, 1))
                    .put(lists(round, organisation))
                    .then()
                    .statusCode(201);
        }
        given().auth().oauth2(one).get(lists(round, A)).then().statusCode(200);
        given().auth().oauth2(one).get(lists(round, B)).then().statusCode(403);
    }

    @Test
    void aClaimWithoutTheRoleIsNothing() {
        String round = Api.openRound(A);
        String token = TestIssuer.token(GOVERNMENT, INTAKE, List.of("statistician"), OWN_A);

        given().auth().oauth2(token).get(lists(round, A)).then().statusCode(403);
        given().auth().oauth2(token).get("/v1/rounds").then().statusCode(403);
    }

    @Test
    void theCoordinatorSubmitsForAnyOrganisationOfTheRound() {
        String round = Api.openRound(A);

        Api.coordinator()
                .contentType("text/csv")
                .body(Api.csv(0, 2))
                .put(lists(round, A))
                .then()
                .statusCode(201);
        Api.coordinator()
                .contentType("text/csv")
                .body(Api.csv(0, 2))
                .put(lists(round, B))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:problem-type:telling:organisation-unknown"));
    }

    @Test
    void roundsAreKeptByTheCoordinatorAndSeenByAll() {
        String round = Api.openRound(A);

        Api.entity(A)
                .contentType("application/json")
                .body(Api.roundBody(A))
                .put("/v1/rounds/" + round)
                .then()
                .statusCode(403);
        Api.entity(A).post("/v1/rounds/" + round + "/close").then().statusCode(403);
        Api.entity(A).get("/v1/rounds/" + round).then().statusCode(200).body("state", equalTo("open"));
        Api.entity(A).get("/v1/rounds").then().statusCode(200);
        Api.entity(A).get("/v1/rounds/" + round + "/progress").then().statusCode(200);
    }
}
