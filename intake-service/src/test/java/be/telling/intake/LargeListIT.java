package be.telling.intake;

import static be.telling.intake.Api.A;
import static org.hamcrest.Matchers.equalTo;

import be.telling.testkit.TestIssuer;
import be.telling.testkit.TestNumbers;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The packaged application in little memory; the build says how little. */
@QuarkusIntegrationTest
class LargeListIT {

    private static final int ROWS = 1_000_000;

    @Test
    void aMillionRowsPass() throws IOException, InterruptedException {
        String round = Api.openRound(A);
        Supplier<InputStream> body = GeneratedList::new;

        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + Api.lists(round, A)))
                                .header("Authorization", "Bearer " + TestIssuer.entity(A))
                                .header("Content-Type", "text/csv")
                                .PUT(HttpRequest.BodyPublishers.ofInputStream(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        Api.entity(A)
                .get(Api.lists(round, A))
                .then()
                .body("rows", equalTo(ROWS))
                .body("accepted", equalTo(ROWS));
    }

    /** The rows of a list, made while they are sent. */
    private static final class GeneratedList extends InputStream {

        private byte[] line = "insz;level;statute;sex;age;fte\n".getBytes(StandardCharsets.US_ASCII);
        private int position;
        private int row;

        @Override
        public int read() {
            if (position == line.length) {
                if (row == ROWS) {
                    return -1;
                }
                line = (TestNumbers.number(row++).digits() + ";A;statutory;F;40;1\n")
                        .getBytes(StandardCharsets.US_ASCII);
                position = 0;
            }
            return line[position++];
        }
    }
}
