package be.telling.intake;

import static be.telling.intake.Api.A;
import static be.telling.intake.Api.B;
import static be.telling.intake.Api.close;
import static be.telling.intake.Api.coordinator;
import static be.telling.intake.Api.csv;
import static be.telling.intake.Api.entity;
import static be.telling.intake.Api.lists;
import static be.telling.intake.Api.lookup;
import static be.telling.intake.Api.openRound;
import static be.telling.intake.Api.progress;
import static be.telling.intake.Api.submit;
import static be.telling.intake.SealedBodies.MEDIA_TYPE;
import static be.telling.intake.SealedBodies.binding;
import static be.telling.intake.SealedBodies.key;
import static be.telling.intake.SealedBodies.number;
import static be.telling.intake.SealedBodies.rows;
import static be.telling.intake.SealedBodies.sealed;
import static be.telling.intake.SealedBodies.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import be.telling.commons.sealedlist.ForgedList;
import be.telling.commons.sealedlist.ListBinding;
import be.telling.commons.sealedlist.OpeningKeys;
import be.telling.commons.sealedlist.PartPosition;
import be.telling.commons.sealedlist.PartRows;
import be.telling.commons.sealedlist.PartSealer;
import be.telling.commons.sealedlist.SealedListHeader;
import be.telling.commons.sealedlist.SealedListWriter;
import be.telling.commons.sealedlist.SealedPart;
import be.telling.commons.sealedlist.SealingKey;
import be.telling.commons.staff.AgeBand;
import be.telling.commons.staff.Level;
import be.telling.commons.staff.Sex;
import be.telling.commons.staff.StaffRow;
import be.telling.commons.staff.Statute;
import be.telling.testkit.TestNumbers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists that their organisation sealed: this side sees what they are for, and what the register side tells of them. */
@QuarkusTest
class SealedListsTest {

    private static final String SAME = "same-as-another-list";
    private static final Duration SOON = Api.PATIENCE;

    @Test
    void aSealedListGoesTheWholeWayAndHasBothReceipts() {
        // Given
        String round = openRound(A, B);
        byte[] body = sealed(round, A, rows(0, 30), 8);
        submit(round, B, csv(30, 33)).then().statusCode(201);

        // When
        send(round, A, body)
                .then()
                .statusCode(201)
                .body("rows", equalTo(30))
                .body("accepted", equalTo(30))
                .body("state", equalTo("stored"));
        entity(A)
                .get(lists(round, A) + "/destruction-receipt")
                .then()
                .statusCode(409)
                .body("type", endsWith(":list-not-destroyed"));
        close(round).then().statusCode(202);
        await().atMost(SOON).until(() -> progress(round).getString("state").equals("counting"));
        lookup(round, "progress", """
                {"round": "r", "state": "counted", "lists": 2, "calls": 9, "countedAt": "2026-01-02T03:04:05Z",
                 "destroyedAt": "2026-01-02T03:04:05Z", "rejected": [{"organisation": "%s", "rows": 2}],
                 "persons": {"total": 33, "done": 33, "open": 0, "stuck": 0}}""".formatted(A));
        await().atMost(SOON).until(() -> progress(round).getString("state").equals("counted"));

        // Then
        assertThat(lookup(round).getList("lists.find { it.organisation == '" + A + "' }.rows.number"))
                .isEqualTo(IntStream.range(0, 30)
                        .mapToObj(i -> TestNumbers.number(i).digits())
                        .toList());
        JsonPath first = receipt(entity(A), round, A, "receipt");
        assertThat(first.getString("bodySha256")).isEqualTo(sha256(body));
        assertThat(first.getBoolean("sealedBySender")).isTrue();
        JsonPath second = receipt(entity(A), round, A, "destruction-receipt");
        assertThat(second.getString("listId")).isEqualTo(first.getString("listId"));
        assertThat(second.getString("destroyed")).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(second.getString("outcome")).isEqualTo("counted");
        assertThat(second.getString("removedHere")).isNotNull();
        assertThat(second.getInt("rejectedOnOpening")).isEqualTo(2);
        entity(A).get(lists(round, A)).then().statusCode(200).body("rejectedOnOpening", equalTo(2));
    }

    @Test
    void theDigestOfAListInClearIsToldToItsOrganisationAlone() {
        // Given
        String round = openRound(A);
        String body = csv(0, 2);
        submit(round, A, body).then().statusCode(201);

        // When
        JsonPath own = receipt(entity(A), round, A, "receipt");
        JsonPath coordinators = receipt(coordinator(), round, A, "receipt");

        // Then
        assertThat(own.getString("bodySha256")).isEqualTo(sha256(body.getBytes(StandardCharsets.UTF_8)));
        assertThat(coordinators.getString("bodySha256")).isNull();
    }

    @Test
    void aListForAnotherPlaceIsRefusedBeforeAnybodyOpensIt() {
        // Given
        String round = openRound(A, B);
        String other = openRound(A, B);

        // When
        List<Response> answers = List.of(
                send(round, A, sealed(other, A, rows(0, 3), 8)),
                send(round, A, sealed(round, B, rows(0, 3), 8)),
                send(round, A, sealed(key(), binding(round, A, "vl-2014"), rows(0, 3))),
                send(round, A, sealed(key(), binding(round, A, "vl-2016", LocalDate.of(2024, 12, 31)), rows(0, 3))));
        Response strange =
                send(round, A, sealed(OpeningKeys.generate().current(), binding(round, A, "vl-2016"), rows(0, 3)));

        // Then
        answers.forEach(answer -> answer.then().statusCode(422).body("type", endsWith(":sealed-list-invalid")));
        strange.then().statusCode(422).body("type", endsWith(":sealing-key-unknown"));
        assertNothingIsStored(round, A);
    }

    @Test
    void whatWasChangedCutOrReorderedIsRefused() {
        // Given
        String round = openRound(A);
        byte[] body = sealed(round, A, rows(0, 24), 8);
        int part = 8 + 8 * 24 + 48;
        int first = body.length - 3 * part;
        byte[] swapped = body.clone();
        System.arraycopy(body, first, swapped, first + part, part);
        System.arraycopy(body, first + part, swapped, first, part);
        byte[] repeated = body.clone();
        System.arraycopy(body, first, repeated, first + part, part);
        byte[] flipped = body.clone();
        flipped[first + part + 20] ^= 1;

        // When
        List<Response> answers = List.of(
                send(round, A, swapped),
                send(round, A, repeated),
                send(round, A, flipped),
                send(round, A, Arrays.copyOf(body, body.length - part)),
                send(round, A, Arrays.copyOf(body, body.length - 1)),
                send(round, A, Arrays.copyOf(body, body.length + 1)),
                send(round, A, Arrays.copyOf(body, 20)),
                send(round, A, "niet verzegeld".getBytes(StandardCharsets.UTF_8)));

        // Then
        answers.forEach(answer -> answer.then().statusCode(422).body("type", endsWith(":sealed-list-invalid")));
        assertNothingIsStored(round, A);
    }

    @Test
    void rowsThatCanNotBeCountedRefuseTheListUnlessTheOthersAreWanted() {
        // Given
        String round = openRound(A);
        List<byte[]> rows = List.of(
                ForgedList.row(number(0), 1, 1),
                ForgedList.row(12_345_678_901L, 1, 2),
                ForgedList.row(number(1), 7, 3),
                ForgedList.row(number(0), 0.5, 4));

        // When
        Response whole = send(round, A, sealed(round, A, rows, 8));
        Response skipped = entity(A)
                .contentType(MEDIA_TYPE)
                .body(sealed(round, A, rows, 8))
                .put(lists(round, A) + "?invalid=skip");

        // Then
        whole.then()
                .statusCode(422)
                .body("type", endsWith(":list-rejected"))
                .body("rejected", equalTo(2))
                .body("errors.row", equalTo(List.of(2, 3)))
                .body("errors.code", equalTo(List.of("number-check-digits", "fte-out-of-range")));
        skipped.then()
                .statusCode(201)
                .body("rows", equalTo(4))
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(2))
                .body("duplicates", equalTo(1));
    }

    @Test
    void rowsThatWouldBeCountedLaterCanNotBeLeftOut() {
        // Given
        String round = openRound(A);
        List<byte[]> rows = List.of(ForgedList.row(number(0), 1, 2), ForgedList.row(number(1), 1, 1));

        // When
        Response skipped = entity(A)
                .contentType(MEDIA_TYPE)
                .body(sealed(round, A, rows, 8))
                .put(lists(round, A) + "?invalid=skip");

        // Then
        skipped.then()
                .statusCode(422)
                .body("type", endsWith(":list-rejected"))
                .body("errors.code", equalTo(List.of("row-place")));
        assertNothingIsStored(round, A);
    }

    @Test
    void aDryRunStoresNothingAndTheSameListMayComeForGood() {
        // Given
        String round = openRound(A);
        byte[] body = sealed(round, A, rows(0, 5), 8);

        // When
        entity(A)
                .contentType(MEDIA_TYPE)
                .body(body)
                .put(lists(round, A) + "?dry-run=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("accepted", equalTo(5));

        // Then
        assertNothingIsStored(round, A);
        send(round, A, body).then().statusCode(201);
        send(round, A, body).then().statusCode(409).body("type", endsWith(":list-already-sent"));
        send(round, A, sealed(round, A, rows(0, 4), 8)).then().statusCode(200).body("accepted", equalTo(4));
    }

    @Test
    void withoutTheRegisterSideNothingSealedIsTaken() {
        // Given
        String round = openRound(A);
        byte[] body = sealed(round, A, rows(0, 5), 8);
        lookup(round, "mood", FakeLookup.Mood.DOWN.name());

        // When
        Response answer = send(round, A, body);

        // Then
        answer.then().statusCode(503).body("type", endsWith(":register-side-unreachable"));
        assertNothingIsStored(round, A);
        lookup(round, "mood", FakeLookup.Mood.GOOD.name());
        send(round, A, body).then().statusCode(201);
    }

    @Test
    void onlyTheCoordinatorLearnsThatTwoSealedListsAreOfTheSamePeople() {
        // Given
        String round = openRound(A, B);
        send(round, A, sealed(round, A, rows(100, 130), 8)).then().statusCode(201);

        // When
        Response dryRun = coordinator()
                .contentType(MEDIA_TYPE)
                .body(sealed(round, B, rows(100, 130), 8))
                .put(lists(round, B) + "?dry-run=true");
        Response same = send(round, B, sealed(round, B, rows(100, 130), 8));

        // Then
        dryRun.then().statusCode(200).body("hints.code", not(hasItem(SAME)));
        same.then().statusCode(201).body("hints.code", not(hasItem(SAME)));
        entity(B).get(lists(round, B)).then().body("hints.code", not(hasItem(SAME)));
        coordinator().get(lists(round, B)).then().body("hints.code", hasItem(SAME));
        send(round, B, sealed(round, B, rows(100, 131), 8)).then().statusCode(200);
        coordinator().get(lists(round, B)).then().body("hints.code", not(hasItem(SAME)));
    }

    @Test
    void zerosThatWereRestoredBeforeSealingAreReported() throws Exception {
        // Given
        String round = openRound(A);
        ListBinding binding = binding(round, A, "vl-2016");
        PartRows rows = new PartRows();
        rows.add(new StaffRow(TestNumbers.number(0), Level.A, Statute.UNKNOWN, Sex.UNKNOWN, AgeBand.UNKNOWN, 1, 1));
        var body = new ByteArrayOutputStream();
        var position = new PartPosition(0, 1, true);
        try (var writer =
                new SealedListWriter(body, new SealedListHeader(binding, key().keyId(), SealingKey.suite(), 1, 1, 1))) {
            writer.write(new SealedPart(position, new PartSealer(key(), binding).seal(position, rows)));
        }

        // When
        Response answer = send(round, A, body.toByteArray());

        // Then
        answer.then().statusCode(201).body("restoredZeros", equalTo(1));
        assertThat(receipt(entity(A), round, A, "receipt").getInt("restoredZeros"))
                .isEqualTo(1);
    }

    private static void assertNothingIsStored(String round, String organisation) {
        entity(organisation)
                .get(lists(round, organisation))
                .then()
                .statusCode(404)
                .body("type", endsWith(":list-unknown"));
    }

    private static JsonPath receipt(RequestSpecification caller, String round, String organisation, String which) {
        String compact = caller.header("Accept", "application/jose")
                .get(lists(round, organisation) + "/" + which)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return new JsonPath(new String(Base64.getUrlDecoder().decode(compact.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
