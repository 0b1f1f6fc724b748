package be.telling.intake;

import static be.telling.intake.Api.A;
import static be.telling.intake.Api.csv;
import static be.telling.intake.Api.lists;
import static be.telling.intake.Api.openRound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import be.telling.testkit.TestNumbers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which a list comes in, and the templates that it is made from. */
@QuarkusTest
class FormatsTest {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String NUMBER = TestNumbers.number(1).digits();

    @Test
    void aListOfJsonLinesIsTaken() {
        put(openRound(A), "application/x-ndjson", bytes("{\"insz\": \"" + NUMBER + "\", \"niveau\": \"A\"}\n"), "")
                .then()
                .statusCode(201)
                .body("accepted", equalTo(1));
    }

    @Test
    void aPackedListIsTakenAndOneThatIsNotPackedIsRefused() throws IOException {
        String round = openRound(A);

        packed(round, gzip(bytes(csv(0, 3_000)))).then().statusCode(201).body("rows", equalTo(3_000));
        packed(round, bytes(csv(0, 3))).then().statusCode(400).body("type", endsWith(":list-unreadable"));
        packed(round, java.util.Arrays.copyOf(gzip(bytes(csv(0, 3_000))), 2_000))
                .then()
                .statusCode(400)
                .body("type", endsWith(":list-cut-off"));
    }

    @Test
    void aPackedListThatUnfoldsWithoutEndIsRefused() throws IOException {
        byte[] bomb = gzip(bytes("insz\n" + "\n".repeat(40 << 20)));

        assertThat(bomb.length).isLessThan(LookupResource.MAX_BODY);
        packed(openRound(A), bomb).then().statusCode(413).body("type", endsWith(":unpacked-too-large"));
    }

    @Test
    void aDryRunReportsAndStoresNothing() {
        String round = openRound(A);
        put(round, "text/csv", bytes(csv(0, 5)), "").then().statusCode(201);

        put(round, "text/csv", bytes(csv(0, 3)), "?dry-run=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("accepted", equalTo(3))
                .body("$", not(hasKey("listId")))
                .body("$", not(hasKey("state")));
        put(round, "text/csv", bytes("insz\nbad\n"), "?dry-run=true")
                .then()
                .statusCode(422)
                .body("dryRun", equalTo(true))
                .body("errors.code", contains("number-structure"));
        put(round, "text/csv", bytes(csv(0, 3)), "?dry-run=yes").then().statusCode(422);
        Api.entity(A).get(lists(round, A)).then().body("rows", equalTo(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void aFilledTemplateIsTaken(String language) throws IOException {
        String row = NUMBER + ";A;;;41;0,8\r\n";
        byte[] csv = template("csv", language);
        byte[] workbook = template("xlsx", language);

        put(openRound(A), "text/csv", join(csv, bytes(row)), "")
                .then()
                .statusCode(201)
                .body("accepted", equalTo(1));
        put(openRound(A), WORKBOOK, filled(workbook), "").then().statusCode(201).body("accepted", equalTo(1));
        put(openRound(A), WORKBOOK, workbook, "").then().statusCode(201).body("rows", equalTo(0));
    }

    @Test
    void thereIsNoOtherTemplate() {
        Api.entity(A).get("/v1/list-template?format=ods").then().statusCode(422);
        Api.entity(A).get("/v1/list-template?lang=fr").then().statusCode(422);
        io.restassured.RestAssured.given().get("/v1/list-template").then().statusCode(401);
        Api.coordinator()
                .get("/v1/list-template")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"telling-lijst.csv\"");
    }

    private static byte[] template(String format, String language) {
        return Api.entity(A)
                .get("/v1/list-template?format=" + format + "&lang=" + language)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** The workbook as a spreadsheet would save it with one row. */
    private static byte[] filled(byte[] workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(workbook));
                var out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        bytes(
                                part.replace(
                                        "</sheetData>",
                                        "<row r=\"2\"><c r=\"A2\" s=\"1\" t=\"inlineStr\"><is><t>" + NUMBER
                                                + "</t></is></c><c r=\"E2\"><v>41</v></c><c r=\"F2\"><v>0.8</v></c></row></sheetData>")));
            }
        }
        return bytes.toByteArray();
    }

    private static Response put(String round, String type, byte[] body, String query) {
        return Api.entity(A).contentType(type).body(body).put(lists(round, A) + query);
    }

    private static Response packed(String round, byte[] body) {
        return Api.entity(A)
                .header("Content-Encoding", "gzip")
                .contentType("text/csv")
                .body(body)
                .put(lists(round, A));
    }

    private static byte[] gzip(byte[] clear) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(clear);
        }
        return packed.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
