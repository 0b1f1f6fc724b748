package be.telling.e2e;

import static be.telling.e2e.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.staff.StaffRound;
import be.telling.e2e.system.RawRequest;
import be.telling.e2e.system.Register;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.run.Service;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What may not come in gets a clear answer, and what was stored before stays. */
@ExtendWith(SharedTelling.class)
class BorderIT {

    private static final long TWO_GIGABYTES = 2L << 30;
    private static final String HEADER = "national_number;level;statute;sex;age;fte\n";

    private LiveRound round;
    private String organisation;
    private String stored;

    /** A list is there already, and must be there afterwards. */
    @BeforeEach
    void aRoundWithAListInIt(Telling telling) {
        StaffRound staff = telling.workforce().smallRound("vl-2016", 150);
        round = LiveRound.open(telling, staff);
        round.handIn(staff.lists().getFirst()).then().statusCode(201);
        organisation = staff.organisations().getFirst();
        stored = storedList();
    }

    private String storedList() {
        JsonPath list =
                round.list(organisation).then().statusCode(200).extract().jsonPath();
        return list.getString("listId") + " " + list.getInt("accepted") + " " + list.getString("state");
    }

    private void assertWhatWasStoredStays() {
        assertThat(storedList()).isEqualTo(stored);
    }

    @Test
    void badRowsAreReportedWithRowAndColumnAndRefuseTheListAsAWhole(Telling telling) {
        // Given
        List<String> good = telling.workforce().round("vl-2016").lists().get(2).rows().stream()
                .map(row -> row.number().digits())
                .toList();
        String wrongCheckDigits = good.get(0).substring(0, 9) + (good.get(0).endsWith("01") ? "02" : "01");
        byte[] list = (HEADER
                        + good.get(0) + ";A;statutory;F;40;1\n"
                        + wrongCheckDigits + ";A;statutory;F;40;1\n"
                        + good.get(1) + ";E;statutory;F;40;1\n"
                        + good.get(2) + ";A;sometimes;Q;4x;9\n"
                        + ";A;statutory;F;40;1\n")
                .getBytes(StandardCharsets.UTF_8);

        // When
        JsonPath problem = assertProblem(round.handIn(organisation, list), 422, "list-rejected");

        // Then
        assertThat(problem.getInt("rows")).isEqualTo(5);
        assertThat(problem.getInt("accepted")).isEqualTo(1);
        assertThat(problem.getInt("rejected")).isEqualTo(4);
        assertThat(problem.getList("errors.collect { it.row + ' ' + it.column }", String.class))
                .containsExactly(
                        "2 national_number", "3 level", "4 statute", "4 sex", "4 age", "4 fte", "5 national_number");
        assertThat(problem.getList("errors.code", String.class)).doesNotContainNull();
        assertThat(problem.prettify()).doesNotContain(good).doesNotContain(wrongCheckDigits);
        assertWhatWasStoredStays();
    }

    @Test
    void goodRowsOfABadListAreStoredWhenAskedFor(Telling telling) {
        // Given
        String good = telling.workforce()
                .round("vl-2016")
                .lists()
                .get(2)
                .rows()
                .getFirst()
                .number()
                .dotted();
        String list = HEADER + good + ";A;statutory;F;40;1\n" + "nobody;A;statutory;F;40;1\n";

        // When
        JsonPath report = telling.intake(organisation)
                .contentType("text/csv")
                .body(list.getBytes(StandardCharsets.UTF_8))
                .put(round.listAddress(organisation) + "?invalid=skip")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(report.getInt("accepted")).isEqualTo(1);
        assertThat(report.getInt("rejected")).isEqualTo(1);
        assertThat(round.list(organisation).jsonPath().getInt("accepted")).isEqualTo(1);
    }

    @Test
    void columnsThatHaveNoPlaceHereAreRefusedByName() {
        // When
        JsonPath problem = assertProblem(
                round.handIn(organisation, text("national_number;name;salary\n")), 422, "unknown-columns");

        // Then
        assertThat(problem.getList("columns", String.class)).containsExactly("name", "salary");
        assertWhatWasStoredStays();
    }

    @Test
    void aListOfAnUnknownKindIsRefused(Telling telling) {
        assertProblem(
                telling.intake(organisation)
                        .contentType("application/pdf")
                        .body(text("%PDF"))
                        .put(round.listAddress(organisation)),
                415,
                "unsupported-media-type");
        assertWhatWasStoredStays();
    }

    @Test
    void aListThatBreaksOffInTheMiddleLeavesNothing(Telling telling) throws Exception {
        // Given
        byte[] list = longList(telling);
        byte[] half = Arrays.copyOf(list, list.length / 2);

        // When
        try (RawRequest request = put(telling, "Content-Length: " + list.length)) {
            request.write(half);
        }
        try (RawRequest request = put(telling, "Transfer-Encoding: chunked")) {
            request.chunk(half);
        }

        // Then
        await("nothing is left of the halves").atMost(Register.PATIENCE).until(() -> stagedLists(telling) == 0);
        assertWhatWasStoredStays();
    }

    @Test
    void aListWhoseLastRowIsCutInTheMiddleIsRefused(Telling telling) {
        // Given
        String list = new String(round.staff().lists().getFirst().csv(), StandardCharsets.UTF_8);
        byte[] cut = text(list.substring(0, list.lastIndexOf(';') - 12));

        // When
        JsonPath problem = assertProblem(round.handIn(organisation, cut), 422, "list-rejected");

        // Then
        assertThat(problem.getInt("rejected")).isEqualTo(1);
        assertWhatWasStoredStays();
    }

    @Test
    void aBodyOfTwoGigabytesIsRefusedBeforeItIsSent(Telling telling) throws Exception {
        try (RawRequest request = put(telling, "Content-Length: " + TWO_GIGABYTES)) {
            assertProblem(request.answer(), 413, "body-too-large");
        }
        assertWhatWasStoredStays();
    }

    @Test
    void aBodyOfNoAnnouncedLengthIsRefusedWhenItGrowsTooLong(Telling telling) throws Exception {
        try (RawRequest request = put(telling, "Transfer-Encoding: chunked")) {
            // When
            request.chunk(text(HEADER));
            String row = telling.workforce().population().staffNumber(0).digits() + ";A;statutory;F;40;1\n";
            byte[] block = text(row.repeat(1 << 14));
            try {
                for (long sent = 0; sent < Telling.LARGEST_LIST + (4 << 20) && !request.answered(); ) {
                    request.chunk(block);
                    sent += block.length;
                }
            } catch (SocketException stopped) {
                // It listens no more; what it said is read below.
            }

            // Then
            assertProblem(request.answer(), 413, "body-too-large");
        }
        await("nothing is left of it").atMost(Register.PATIENCE).until(() -> stagedLists(telling) == 0);
        assertWhatWasStoredStays();
    }

    @Test
    void documentsMustBeShortAndSayHowLongTheyAre(Telling telling) throws Exception {
        String authorization = "Authorization: Bearer " + telling.token("coordinator");
        String line = "PUT /v1/rounds/" + round.name();
        try (RawRequest request = RawRequest.begin(
                telling.endpoints().intake(),
                line,
                authorization,
                "Content-Type: application/json",
                "Content-Length: " + TWO_GIGABYTES)) {
            assertProblem(request.answer(), 413, "body-too-large");
        }
        try (RawRequest request = RawRequest.begin(
                telling.endpoints().intake(),
                line,
                authorization,
                "Content-Type: application/json",
                "Transfer-Encoding: chunked")) {
            assertProblem(request.answer(), 411, "length-required");
        }
    }

    @Test
    void aRoundThatLacksListsIsClosedOnlyByForceAndThenStaysClosed(Telling telling) {
        // Given
        StaffRound all = telling.workforce().smallRound("vl-2016", 150);
        StaffRound handedIn = telling.workforce().withoutTheLast(all);
        String missing = all.organisations().getLast();
        LiveRound lacking = LiveRound.open(telling, handedIn);
        lacking.handIn();
        String close = "/v1/rounds/" + lacking.name() + "/close";

        // When
        JsonPath problem = assertProblem(telling.intake("coordinator").post(close), 409, "lists-missing");
        telling.intake("coordinator").post(close + "?force=true").then().statusCode(202);

        // Then
        assertThat(problem.getList("missing", String.class)).containsExactly(missing);
        String first = all.organisations().getFirst();
        assertProblem(lacking.handIn(all.lists().getFirst()), 409, "round-not-open");
        assertProblem(lacking.handIn(all.lists().getLast()), 409, "round-not-open");
        assertProblem(telling.intake(first).delete(lacking.listAddress(first)), 409, "round-not-open");
        assertProblem(
                telling.intake("coordinator")
                        .contentType("application/json")
                        .body(all.body())
                        .put("/v1/rounds/{round}", lacking.name()),
                409,
                "round-not-open");
        lacking.awaitCounted();
        lacking.assertEveryCellEqualsTheTruth();
    }

    @Test
    void whatIsNotThereIsSaidClearly(Telling telling) {
        assertProblem(telling.intake("coordinator").get("/v1/rounds/nowhere"), 404, "round-unknown");
        assertProblem(
                telling.intake("coordinator").get("/v1/rounds/" + round.name() + "/lists/OVO999999"),
                404,
                "organisation-unknown");
        assertProblem(telling.intake("coordinator").get("/v1/persons"), 404, "not-found");
        assertProblem(telling.lookup("statistician").get("/v1/rounds/nowhere/progress"), 404, "round-unknown");
        assertProblem(telling.statistics().get("/v1/releases/nowhere"), 404, "release-unknown");
        assertProblem(telling.statistics("statistician").get("/v1/rounds/nowhere/counts"), 404, "counts-unknown");
        assertProblem(
                telling.intake("coordinator")
                        .contentType("application/json")
                        .body(round.staff().body().replace("\"vl-2016\"", "\"vl-1830\""))
                        .put("/v1/rounds/no-such-definition"),
                422,
                "definition-unknown");
        assertProblem(
                telling.intake("coordinator")
                        .contentType("application/json")
                        .body("{\"referenceDate\": ")
                        .put("/v1/rounds/half-a-document"),
                400,
                "malformed-request");
    }

    private RawRequest put(Telling telling, String field) throws IOException {
        return RawRequest.begin(
                telling.endpoints().intake(),
                "PUT " + round.listAddress(organisation),
                "Authorization: Bearer " + telling.token(organisation),
                "Content-Type: text/csv",
                field);
    }

    /** So long that parts of it are stored before its end comes. */
    private static byte[] longList(Telling telling) {
        return text(HEADER
                + telling.workforce().round("vl-2016").numbers().stream()
                        .map(number -> "%011d;A;statutory;F;40;1%n".formatted(number))
                        .collect(Collectors.joining()));
    }

    private static int stagedLists(Telling telling) throws Exception {
        try (Connection connection = telling.connect(Service.INTAKE);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from staff_list where state = 'STAGED'")) {
            count.next();
            return count.getInt(1);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
