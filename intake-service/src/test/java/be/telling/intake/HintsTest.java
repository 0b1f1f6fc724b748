package be.telling.intake;

import static be.telling.intake.Api.A;
import static be.telling.intake.Api.B;
import static be.telling.intake.Api.csv;
import static be.telling.intake.Api.lists;
import static be.telling.intake.Api.openRound;
import static be.telling.intake.Api.submit;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import be.telling.testkit.TestNumbers;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Hints never block, never name a row, and never tell an organisation of another one. */
@QuarkusTest
class HintsTest {

    /** Has no lists in the rounds of other tests. */
    private static final String ALONE = "OVO000177";

    private static final String SAME = "same-as-another-list";

    @Test
    void aPlausibleListHasNone() {
        // Born on the first of the first (test) month of 1940, a serial of a man.
        submit(openRound(A), A, "insz;level;sex;age\n" + TestNumbers.number(0).digits() + ";A;M;85\n")
                .then()
                .statusCode(201)
                .body("hints", empty());
    }

    @Test
    void agesSexesAndLevelsThatStrikeTheEyeAreCounted() {
        String round = openRound(A);

        submit(round, A, csv(1_000, 1_030))
                .then()
                .statusCode(201)
                .body("hints.code", hasItems("age-contradicts-number", "one-level", "sex-contradicts-number"))
                .body("hints.rows", hasItems(30, 15));
        Api.entity(A).get(lists(round, A)).then().body("hints.code", hasItem("one-level"));
    }

    @Test
    void aListMuchShorterThanLastRoundsIsHinted() {
        String last = openRound(ALONE);
        submit(last, ALONE, csv(3_000, 3_100)).then().statusCode(201);
        String next = "n-" + last;
        Api.putRound(next, Api.roundBody(ALONE).replace("2025-12-31", "2026-12-31"))
                .then()
                .statusCode(201);

        submit(next, ALONE, csv(3_000, 3_060)).then().body("hints.code", hasItem("fewer-rows-than-last-round"));
        submit(next, ALONE, csv(3_000, 3_090)).then().body("hints.code", not(hasItem("fewer-rows-than-last-round")));
    }

    @Test
    void onlyTheCoordinatorLearnsThatTwoListsAreTheSame() {
        String round = openRound(A, B);
        submit(round, A, csv(5_000, 5_040)).then().statusCode(201).body("hints.code", not(hasItem(SAME)));

        submit(round, B, csv(5_000, 5_040)).then().statusCode(201).body("hints.code", not(hasItem(SAME)));

        Api.entity(B).get(lists(round, B)).then().body("hints.code", not(hasItem(SAME)));
        Api.coordinator().get(lists(round, B)).then().body("hints.code", hasItem(SAME));
        submit(round, B, csv(5_000, 5_041)).then().statusCode(200);
        Api.coordinator().get(lists(round, B)).then().body("hints.code", not(hasItem(SAME)));
    }

    @Test
    void aListThatWasWithdrawnIsHeldAgainstNoOther() {
        String round = openRound(A, B);
        submit(round, A, csv(7_000, 7_040)).then().statusCode(201);
        Api.entity(A).delete(lists(round, A)).then().statusCode(204);

        submit(round, B, csv(7_000, 7_040)).then().statusCode(201);

        Api.coordinator().get(lists(round, B)).then().body("hints.code", not(hasItem(SAME)));
    }

    @Test
    void aDryRunIsNeverHeldAgainstOtherLists() {
        String round = openRound(A, B);
        submit(round, A, csv(6_000, 6_040)).then().statusCode(201);

        Api.coordinator()
                .contentType("text/csv; charset=utf-8")
                .body(csv(6_000, 6_040))
                .put(lists(round, B) + "?dry-run=true")
                .then()
                .statusCode(200)
                .body("hints.code", not(hasItem(SAME)));
    }
}
