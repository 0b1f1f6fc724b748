package be.telling.intake;

import static be.telling.intake.Api.A;
import static be.telling.intake.Api.B;
import static be.telling.intake.Api.csv;
import static be.telling.intake.Api.lists;
import static be.telling.intake.Api.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import be.telling.testkit.TestNumbers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Nothing that the service writes anywhere shows a number, in either spelling, whatever is wrong with the list. */
@QuarkusTest
class LeakTest {

    /** Of their own, so that no other test explains a hit. */
    private static final int FIRST = 200_000;

    private static final int LAST = FIRST + 50;

    @Inject
    DataSource database;

    @Test
    void noNumberIsEverShown() throws SQLException, IOException {
        String round = Api.openRound(A, B);
        String number = TestNumbers.number(FIRST).digits();
        String dotted = dotted(number);
        List<Response> answers = new ArrayList<>();

        answers.add(submit(round, A, csv(FIRST, LAST)));
        answers.add(submit(round, A, csv(FIRST, LAST).replace(";A;", ";" + number + ";")));
        answers.add(submit(round, A, "insz;fte\n" + number + ";" + dotted + "\n"));
        answers.add(submit(round, A, "insz;" + number + "\n1;2\n"));
        answers.add(submit(round, A, number + ";" + dotted + "\n"));
        answers.add(submit(round, A, "insz\n\"" + number + "\n"));
        answers.add(submit(round, A, "insz\n" + number + "0\n"));
        answers.add(submit(round, A, "insz\n" + number.repeat(1_000) + "\n"));
        answers.add(Api.putRound(
                "r-leak",
                Api.roundBody(A).replace("\"O\"", "\"" + number + "\"").replace("vl-2016", number)));
        answers.add(Api.putRound("r-leak", "{\"" + number + "\": 1}"));
        answers.add(Api.entity(A).get("/v1/rounds/" + number));
        answers.add(Api.entity(A).get("/v1/rounds/" + round + "/lists/" + number));
        answers.add(Api.entity(A).contentType("text/" + number).body("x").put(lists(round, A)));
        answers.add(Api.entity(A).get(lists(round, A)));
        answers.add(Api.entity(A).get(lists(round, A) + "/receipt"));
        answers.add(Api.coordinator().get("/v1/rounds/" + round + "/progress"));

        assertThat(answers.getFirst().statusCode()).isEqualTo(201);
        var shown = new ArrayList<String>();
        answers.forEach(answer -> shown.add(answer.headers() + answer.asString()));
        shown.addAll(Rows.everything(database));
        shown.add(Files.readString(Path.of(LookupResource.LOG)));
        for (int i = FIRST; i < LAST; i++) {
            String digits = TestNumbers.number(i).digits();
            assertThat(shown).noneMatch(text -> text.contains(digits) || text.contains(dotted(digits)));
        }
        assertThat(given().get("/v1/receipt-keys").asString()).doesNotContain("\"d\"");
    }

    private static String dotted(String digits) {
        return digits.substring(0, 2) + "." + digits.substring(2, 4) + "." + digits.substring(4, 6) + "-"
                + digits.substring(6, 9) + "." + digits.substring(9);
    }
}
