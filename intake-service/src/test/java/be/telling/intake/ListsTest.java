package be.telling.intake;

import static be.telling.intake.Api.A;
import static be.telling.intake.Api.B;
import static be.telling.intake.Api.csv;
import static be.telling.intake.Api.lists;
import static be.telling.intake.Api.openRound;
import static be.telling.intake.Api.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import be.telling.testkit.TestNumbers;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.JWKSet;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListsTest {

    private static final String BAD = "rijksregisternummer;niveau;fte\n12345;A;1\n"
            + TestNumbers.number(1).digits() + ";Z;2\n" + TestNumbers.number(2).digits() + ";B;1\n"
            + TestNumbers.number(2).digits() + ";B;0,5\n";

    @Test
    void theReportOfAListIsAnsweredAndKept() {
        String round = openRound(A);
        String twice = csv(0, 3) + TestNumbers.number(1).digits() + ";A;statutory;F;40;0.5\n";

        submit(round, A, twice)
                .then()
                .statusCode(201)
                .header("Location", endsWith(lists(round, A)))
                .body("organisation", equalTo(A))
                .body("round", equalTo(round))
                .body("state", equalTo("stored"))
                .body("rows", equalTo(4))
                .body("accepted", equalTo(3))
                .body("rejected", equalTo(0))
                .body("duplicates", equalTo(1))
                .body("restoredZeros", equalTo(0))
                .body("errors", empty());
        Api.entity(A).get(lists(round, A)).then().statusCode(200).body("duplicates", equalTo(1));
    }

    @Test
    void aListWithABadRowIsRefusedWholeAndTheStoredOneStays() {
        String round = openRound(A);
        submit(round, A, csv(0, 7)).then().statusCode(201);

        submit(round, A, BAD)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem-type:telling:list-rejected"))
                .body("rows", equalTo(4))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(2))
                .body("duplicates", equalTo(1))
                .body("errors.row", contains(1, 2, 2))
                .body("errors.column", contains("national_number", "level", "fte"))
                .body("errors.code", contains("number-structure", "level-unknown", "fte-out-of-range"))
                .body(not(containsString(TestNumbers.number(1).digits())));
        Api.entity(A).get(lists(round, A)).then().body("rows", equalTo(7));
    }

    @Test
    void invalidSkipStoresTheGoodRowsAndReportsTheOthers() {
        String round = openRound(A);

        Api.entity(A)
                .contentType("text/csv")
                .body(BAD)
                .put(lists(round, A) + "?invalid=skip")
                .then()
                .statusCode(201)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(2));
        Api.entity(A).get(lists(round, A)).then().body("errors.code.size()", equalTo(3));
    }

    @Test
    void invalidSkipStoresNothingWhenNothingIsGood() {
        String round = openRound(A);

        Api.entity(A)
                .contentType("text/csv")
                .body("insz\nbad\n")
                .put(lists(round, A) + "?invalid=skip")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("number-structure"));
        Api.entity(A)
                .contentType("text/csv")
                .body("insz\nbad\n")
                .put(lists(round, A) + "?invalid=keep")
                .then()
                .statusCode(422)
                .body("parameters.parameter", contains("invalid"));
        Api.entity(A).get(lists(round, A)).then().statusCode(404).body("type", endsWith(":list-unknown"));
    }

    @Test
    void aRowThatCannotBeToldApartHasNoColumn() {
        submit(openRound(A), A, "insz;fte\n1\n")
                .then()
                .statusCode(422)
                .body("errors[0].column", nullValue())
                .body("errors[0].code", equalTo("too-few-fields"));
    }

    @Test
    void anOrganisationWithoutStaffSubmitsAnEmptyList() {
        submit(openRound(A), A, "insz\n").then().statusCode(201).body("rows", equalTo(0));
    }

    @Test
    void aListReplacesTheOneBefore() {
        String round = openRound(A);
        String first =
                submit(round, A, csv(0, 2_500)).then().statusCode(201).extract().path("listId");

        submit(round, A, csv(0, 2))
                .then()
                .statusCode(200)
                .body("rows", equalTo(2))
                .body("listId", not(equalTo(first)));
        Api.entity(A).get(lists(round, A)).then().body("rows", equalTo(2));
    }

    @Test
    void aListIsWithdrawnWhileTheRoundIsOpen() {
        String round = openRound(A);
        submit(round, A, csv(0, 2)).then().statusCode(201);

        Api.entity(A).delete(lists(round, A)).then().statusCode(204);
        Api.entity(A).get(lists(round, A)).then().statusCode(404);
        Api.entity(A).delete(lists(round, A)).then().statusCode(404).body("type", endsWith(":list-unknown"));
    }

    @Test
    void aClosedRoundTakesAndGivesNothing() {
        String round = openRound(A, B);
        submit(round, A, csv(0, 2)).then().statusCode(201);
        Api.coordinator()
                .post("/v1/rounds/" + round + "/close?force=true")
                .then()
                .statusCode(202);

        submit(round, A, csv(0, 3)).then().statusCode(409).body("type", endsWith(":round-not-open"));
        submit(round, B, csv(0, 3)).then().statusCode(409);
        Api.entity(A).delete(lists(round, A)).then().statusCode(409);
        Api.entity(A).get(lists(round, A)).then().statusCode(200).body("rows", equalTo(2));
    }

    @Test
    void whatIsNoListIsRefused() {
        String round = openRound(A);

        Api.entity(A)
                .contentType("application/json")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .put(lists(round, A))
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("type", endsWith(":unsupported-media-type"));
        Api.entity(A)
                .contentType("text/csv; charset=x-unheard-of")
                .body(csv(0, 1).getBytes(StandardCharsets.UTF_8))
                .put(lists(round, A))
                .then()
                .statusCode(415);
        submit(round, A, "insz;naam\n1;Janssens\n")
                .then()
                .statusCode(422)
                .body("type", endsWith(":unknown-columns"))
                .body("columns", contains("naam"));
        submit(round, A, "niveau\nA\n").then().statusCode(422).body("type", endsWith(":missing-column"));
        submit(round, A, "insz\n\"open\n").then().statusCode(400).body("type", endsWith(":list-unreadable"));
        submit("nowhere", A, csv(0, 1)).then().statusCode(404).body("type", endsWith(":round-unknown"));
        submit(round, B, csv(0, 1)).then().statusCode(404).body("type", endsWith(":organisation-unknown"));
    }

    @Test
    void theReceiptIsSignedAndSaysWhatIsStored() throws ParseException, JOSEException {
        String round = openRound(A);
        String id = submit(round, A, csv(0, 5)).then().extract().path("listId");

        var answer = Api.entity(A).get(lists(round, A) + "/receipt");
        answer.then().statusCode(200).contentType("application/jose");
        JWSObject receipt = JWSObject.parse(answer.asString());
        JWKSet keys = JWKSet.parse(given().get("/v1/receipt-keys").asString());

        var key = keys.getKeyByKeyId(receipt.getHeader().getKeyID()).toOctetKeyPair();
        assertThat(key.isPrivate()).isFalse();
        assertThat(receipt.verify(new Ed25519Verifier(key))).isTrue();
        assertThat(receipt.getPayload().toJSONObject())
                .containsEntry("round", round)
                .containsEntry("organisation", A)
                .containsEntry("listId", id)
                .containsEntry("accepted", 5L)
                .containsKeys("submittedAt", "submittedBy", "sealedDigest", "sealedWith");
    }
}
