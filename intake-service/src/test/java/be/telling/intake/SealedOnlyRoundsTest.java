package be.telling.intake;

import static be.telling.intake.Api.A;
import static be.telling.intake.Api.B;
import static be.telling.intake.Api.csv;
import static be.telling.intake.Api.entity;
import static be.telling.intake.Api.lists;
import static be.telling.intake.Api.openRound;
import static be.telling.intake.Api.putRound;
import static be.telling.intake.Api.roundBody;
import static be.telling.intake.Api.submit;
import static be.telling.intake.SealedBodies.MEDIA_TYPE;
import static be.telling.intake.SealedBodies.rows;
import static be.telling.intake.SealedBodies.sealed;
import static be.telling.intake.SealedBodies.send;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rounds that take no list in clear. */
@QuarkusTest
class SealedOnlyRoundsTest {

    @Test
    void aRoundCanRequireSealedLists() {
        // Given
        String round = "r-" + UUID.randomUUID().toString().substring(0, 13);
        String body = roundBody(A, B);
        putRound(round, body.replaceFirst("\\{", "{\"sealedOnly\": true,"))
                .then()
                .statusCode(201);

        // When
        Response plain = submit(round, A, csv(0, 3));

        // Then
        plain.then()
                .statusCode(415)
                .body("type", endsWith(":sealed-list-required"))
                .body("mediaTypes", hasItem(MEDIA_TYPE));
        entity(A).get("/v1/rounds/" + round).then().body("sealedOnly", equalTo(true));
        send(round, A, sealed(round, A, rows(0, 3), 8)).then().statusCode(201).body("listId", notNullValue());
        entity(A)
                .contentType(MEDIA_TYPE)
                .header("Content-Encoding", "gzip")
                .body(new byte[30])
                .put(lists(round, A))
                .then()
                .statusCode(415)
                .body("type", endsWith(":unsupported-media-type"));
    }

    @Test
    void listsInClearForbidToRequireThemLater() {
        // Given
        String round = openRound(A, B);
        submit(round, A, csv(0, 3)).then().statusCode(201);

        // When
        Response change = putRound(round, roundBody(A, B).replaceFirst("\\{", "{\"sealedOnly\": true,"));

        // Then
        change.then().statusCode(409).body("type", endsWith(":round-has-lists"));
    }
}
