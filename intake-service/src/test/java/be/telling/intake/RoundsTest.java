package be.telling.intake;

import static be.telling.intake.Api.A;
import static be.telling.intake.Api.B;
import static be.telling.intake.Api.C;
import static be.telling.intake.Api.roundBody;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import be.telling.testkit.IssuerResource;
import be.telling.testkit.PostgresResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PostgresResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(
        value = IssuerResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "realm", value = "government"))
@WithTestResource(value = LookupResource.class, scope = TestResourceScope.GLOBAL)
class RoundsTest {

    @Test
    void aRoundIsOpenedAndChanged() {
        String round = Api.openRound(A);

        Api.putRound(round, roundBody(A, B))
                .then()
                .statusCode(200)
                .body("round", equalTo(round))
                .body("state", equalTo("open"))
                .body("organisations.code", contains(A, B))
                .body("domains[0].name.nl", equalTo("Een"));
        Api.coordinator().get("/v1/rounds").then().statusCode(200).body("round", hasItem(round));
    }

    @Test
    void aNewRoundHasAnAddress() {
        Api.putRound("r-address", roundBody(A))
                .then()
                .statusCode(201)
                .header("Location", endsWith("/rounds/r-address"));
    }

    @Test
    void badFieldsArePointedAt() {
        Api.putRound("r-bad", roundBody(A, A, "OVO1"))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:telling:invalid-request"))
                .body("errors.pointer", contains("#/organisations/1/code", "#/organisations/2/code"));
        Api.putRound("Not_A_Slug", roundBody(A)).then().statusCode(422).body("parameters.parameter", contains("round"));
        Api.putRound("r-bad", roundBody(A).replace("\"definition\"", "\"definitions\""))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/definitions"));
        Api.putRound("r-bad", "{").then().statusCode(400).body("type", endsWith("malformed-request"));
        Api.putRound("r-bad", roundBody(A).replace("vl-2016", "vl-1999"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem-type:telling:definition-unknown"));
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        Api.coordinator().get("/v1/rounds/nowhere").then().statusCode(404).body("type", endsWith(":round-unknown"));
        Api.coordinator().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        Api.coordinator().get(Api.lists("nowhere", A)).then().statusCode(404).body("type", endsWith(":round-unknown"));
    }

    @Test
    void aRoundWithListsKeepsWhatTheyAreSealedTo() {
        String round = Api.openRound(A, B);
        Api.submit(round, A, Api.csv(0, 2)).then().statusCode(201);

        for (String body : new String[] {
            roundBody(A, B).replace("2025-12-31", "2024-12-31"),
            roundBody(A, B).replace("vl-2016", "vl-2014"),
            roundBody(B)
        }) {
            Api.putRound(round, body)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:problem-type:telling:round-has-lists"));
        }
        Api.putRound(round, roundBody(A, C)).then().statusCode(200);
    }

    @Test
    void closingNamesWhoIsMissing() {
        String round = Api.openRound(A, B, C);
        Api.submit(round, B, Api.csv(0, 2)).then().statusCode(201);

        Api.close(round)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:telling:lists-missing"))
                .body("missing", contains(A, C));
        Api.coordinator()
                .post("/v1/rounds/" + round + "/close?force=true")
                .then()
                .statusCode(202)
                .body("round", equalTo(round));
        Api.close(round).then().statusCode(202);
        Api.putRound(round, roundBody(A, B, C))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem-type:telling:round-not-open"));
    }

    @Test
    void progressCountsTheListsWhileTheRoundIsOpen() {
        String round = Api.openRound(A, B);
        Api.submit(round, A, Api.csv(0, 2)).then().statusCode(201);

        Api.coordinator()
                .get("/v1/rounds/" + round + "/progress")
                .then()
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("lists.expected", equalTo(2))
                .body("lists.stored", equalTo(1))
                .body("lists.missing", contains(B));
    }
}
