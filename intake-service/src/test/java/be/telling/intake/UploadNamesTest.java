package be.telling.intake;

import static be.telling.intake.Api.A;
import static be.telling.intake.Api.csv;
import static be.telling.intake.Api.lists;
import static be.telling.intake.Api.lookup;
import static be.telling.intake.Api.openRound;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.telling.testkit.TestNumbers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every upload has a name, which goes with its list to the register side. */
@QuarkusTest
class UploadNamesTest {

    private static final String NAME = "X-Request-Id";
    private static final String MADE_HERE = "[b-z]{20}";
    private static final Duration SOON = Api.PATIENCE;

    private static Response submit(String round, String name, String csv) {
        return Api.entity(A)
                .header(NAME, name)
                .contentType("text/csv")
                .body(csv)
                .put(lists(round, A));
    }

    @Test
    void theSendersOwnNameGoesTheWholeWay() {
        // Given
        String round = openRound(A);

        // When
        Response answer = submit(round, "payroll-2026-01", csv(0, 30));
        Api.close(round).then().statusCode(202);

        // Then
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header(NAME)).isEqualTo("payroll-2026-01");
        await().atMost(SOON).until(() -> !lookup(round).getList("lists").isEmpty());
        assertThat(lookup(round).getString("lists[0].upload")).isEqualTo("payroll-2026-01");
    }

    @Test
    void theLastUploadGivesTheStoredListItsName() {
        // Given
        String round = openRound(A);
        submit(round, "the-first-one", csv(0, 30)).then().statusCode(201);

        // When
        Response second = Api.submit(round, A, csv(0, 31));
        Api.close(round).then().statusCode(202);

        // Then
        assertThat(second.header(NAME)).matches(MADE_HERE);
        await().atMost(SOON).until(() -> !lookup(round).getList("lists").isEmpty());
        assertThat(lookup(round).getString("lists[0].upload")).isEqualTo(second.header(NAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "85073003328", "85.07.30-033.28", "8-5-0-7-3-0-0-3-3-2-8", "with blank in it"})
    void whatCouldBeSomethingElseIsReplaced(String offered) {
        String round = openRound(A);

        Response answer = submit(round, offered, csv(0, 2));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().getValues(NAME))
                .singleElement()
                .satisfies(name -> assertThat(name).matches(MADE_HERE));
    }

    @Test
    void aRefusedUploadHasItsNameToo() {
        String round = openRound(A);
        String number = TestNumbers.number(0).digits();

        assertNamed(submit(round, "refused-upload", "insz;name\n" + number + ";x\n"), 422);
        assertNamed(submit("no-such-round", "refused-upload", csv(0, 1)), 404);
        assertNamed(
                given().header(NAME, "refused-upload")
                        .contentType("text/csv")
                        .body(csv(0, 1))
                        .put(lists(round, A)),
                401);
        assertNamed(submit(round, "refused-upload", "x".repeat(LookupResource.MAX_BODY + 1)), 413);
    }

    private static void assertNamed(Response answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.header(NAME)).isEqualTo("refused-upload");
    }

    @Test
    void otherRequestsHaveNone() {
        String round = openRound(A);

        Response answer = Api.entity(A).header(NAME, "not-an-upload").get("/v1/rounds/" + round);

        assertThat(answer.header(NAME)).isNull();
    }
}
