package be.telling.intake;

import static be.telling.intake.Api.A;
import static be.telling.intake.Api.csv;
import static be.telling.intake.Api.lists;
import static be.telling.intake.Api.openRound;
import static be.telling.intake.Api.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import be.telling.testkit.TestIssuer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies that end too early or never: over plain sockets, for well-behaved clients don't send them. */
@QuarkusTest
class UploadBoundsTest {

    private static final Duration SOON = Api.PATIENCE;
    private static final int STORED_ROWS = 5;

    @Inject
    DataSource database;

    private String round = "";

    @BeforeEach
    void aListIsStored() {
        round = openRound(A);
        submit(round, A, csv(0, STORED_ROWS)).then().statusCode(201);
    }

    @Test
    void aBodyThatEndsBeforeItsLengthStoresNothing() throws IOException {
        byte[] body = csv(0, 3_000).getBytes(StandardCharsets.UTF_8);

        try (Socket socket = connect("Content-Length: " + (body.length + 10))) {
            send(socket, body);
            await().atMost(SOON).until(() -> staged() > 0);
        }

        await().atMost(SOON).until(() -> staged() == 0);
        whatWasStoredStays();
    }

    @Test
    void aChunkedBodyWithoutItsLastChunkStoresNothing() throws IOException {
        byte[] body = csv(0, 3_000).getBytes(StandardCharsets.UTF_8);

        try (Socket socket = connect("Transfer-Encoding: chunked")) {
            send(socket, (Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            send(socket, body);
            send(socket, "\r\n".getBytes(StandardCharsets.US_ASCII));
            await().atMost(SOON).until(() -> staged() > 0);
        }

        await().atMost(SOON).until(() -> staged() == 0);
        whatWasStoredStays();
    }

    @Test
    void aBodyOfTwoGigabytesIsRefusedBeforeItIsRead() throws IOException {
        try (Socket socket = connect("Content-Length: " + 2_000_000_000L)) {
            send(socket, csv(0, 10).getBytes(StandardCharsets.UTF_8));

            assertThat(answer(socket))
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json", "urn:problem-type:telling:body-too-large");
        }
        whatWasStoredStays();
    }

    @Test
    void aChunkedBodyThatGrowsTooLongIsRefused() throws IOException {
        byte[] chunk = "\n".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);

        try (Socket socket = connect("Transfer-Encoding: chunked")) {
            send(socket, "5\r\ninsz\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; sent <= LookupResource.MAX_BODY; sent += chunk.length) {
                send(socket, "10000\r\n".getBytes(StandardCharsets.US_ASCII));
                send(socket, chunk);
                send(socket, "\r\n".getBytes(StandardCharsets.US_ASCII));
            }

            assertThat(answer(socket)).startsWith("HTTP/1.1 413").contains("urn:problem-type:telling:body-too-large");
        }
        await().atMost(SOON).until(() -> staged() == 0);
        whatWasStoredStays();
    }

    @Test
    void aSenderThatFallsSilentIsAnsweredAndStoresNothing() throws IOException {
        try (Socket socket = connect("Content-Length: 1000000")) {
            send(socket, csv(0, 10).getBytes(StandardCharsets.UTF_8));

            assertThat(answer(socket))
                    .startsWith("HTTP/1.1 408")
                    .contains("application/problem+json", "urn:problem-type:telling:upload-too-slow");
        }
        await().atMost(SOON).until(() -> staged() == 0);
        whatWasStoredStays();
    }

    @Test
    void oneOrganisationSendsTwoListsAtOnceAndNotThree() throws IOException {
        try (Socket first = connect("Content-Length: 1000000");
                Socket second = connect("Content-Length: 1000000")) {
            send(first, csv(0, 10).getBytes(StandardCharsets.UTF_8));
            send(second, csv(0, 10).getBytes(StandardCharsets.UTF_8));
            await().atMost(SOON).until(() -> staged() == 2);

            submit(round, A, csv(0, 10))
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "10")
                    .body("type", endsWith(":too-many-uploads"));
        }
        await().atMost(SOON).until(() -> staged() == 0);
        submit(round, A, csv(0, 10)).then().statusCode(200);
    }

    @Test
    void aListWithTooManyRowsIsRefused() {
        submit(round, A, "insz\n" + "1\n".repeat(LookupResource.MAX_ROWS + 1))
                .then()
                .statusCode(413)
                .body("type", endsWith(":list-too-long"));
        whatWasStoredStays();
    }

    @Test
    void aDocumentThatIsNoListIsShort() {
        Api.putRound(round, Api.roundBody(A) + " ".repeat(1 << 20))
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    private void whatWasStoredStays() {
        Api.entity(A).get(lists(round, A)).then().statusCode(200).body("rows", equalTo(STORED_ROWS));
    }

    private int staged() throws SQLException {
        return Rows.count(
                database, "select count(*) from staff_list where state = 'STAGED' and round = '" + round + "'");
    }

    private Socket connect(String bodyHeader) throws IOException {
        Socket socket = new Socket("127.0.0.1", RestAssured.port);
        socket.setSoTimeout((int) SOON.toMillis());
        String head = "PUT " + lists(round, A) + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
                + "Authorization: Bearer " + TestIssuer.entity(A) + "\r\n" + bodyHeader + "\r\n\r\n";
        send(socket, head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void send(Socket socket, byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
