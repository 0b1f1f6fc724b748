package be.telling.e2e;

import static be.telling.e2e.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.search.DatabaseSearch;
import be.telling.e2e.search.NumberSearch;
import be.telling.e2e.search.RawFiles;
import be.telling.e2e.system.SealProgram;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.run.Service;
import be.telling.simulator.demo.StaffList;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Lists that organisations seal with the program before they leave them. */
@ExtendWith(SharedTelling.class)
class SealedListIT {

    private static final String MEDIA_TYPE = "application/vnd.telling.sealed-list";

    @TempDir
    Path folder;

    @Test
    void aSealedListIsCountedAmongPlainOnesAndBothReceiptsAreProven(Telling telling) throws Exception {
        // Given
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 250));
        StaffList list = round.staff().lists().getFirst();
        String organisation = list.organisation().code();
        Path csv = Files.write(folder.resolve("staff.csv"), list.csv());
        Path body = folder.resolve("body.sealed");
        Path first = folder.resolve("receipt.jws");
        SealProgram program = new SealProgram(telling, folder);

        // When
        SealProgram.Ended sent =
                program.send(csv, round.name(), organisation, "--keep", body.toString(), "--receipt", first.toString());
        List<String> found = numbersLeftOnTheGovernmentSide(telling, list);
        for (StaffList plain :
                round.staff().lists().subList(1, round.staff().lists().size())) {
            round.handIn(plain).then().statusCode(201);
        }
        Response state = round.list(organisation);
        round.close();
        round.awaitCounted();

        // Then
        assertThat(sent.status()).as(sent.output()).isZero();
        assertThat(sent.output()).contains("is kept in", "Stored as list");
        assertThat(found).isEmpty();
        assertThat(new NumberSearch(numbers(list)::contains).in("output", sent.output()))
                .isEmpty();
        assertThat(state.jsonPath().getInt("rows")).isEqualTo(list.rows().size());
        assertThat(state.jsonPath().getInt("accepted")).isEqualTo(numbers(list).size());
        round.assertEveryCellEqualsTheTruth();
        Path second = Files.writeString(
                folder.resolve("destruction.jws"),
                receipt(telling, round, organisation, "destruction-receipt"),
                StandardCharsets.UTF_8);
        Path keys = Files.writeString(
                folder.resolve("receipt-keys.json"),
                telling.intake().get("/v1/receipt-keys").asString(),
                StandardCharsets.UTF_8);
        SealProgram.Ended proven = program.run(
                "verify", first.toString(), second.toString(), "--keys", keys.toString(), "--list", body.toString());
        assertThat(proven.status()).as(proven.output()).isZero();
        assertThat(proven.output()).contains("was taken at", "the list was destroyed at");
        SealProgram.Ended other =
                program.run("verify", first.toString(), "--keys", keys.toString(), "--list", csv.toString());
        assertThat(other.status()).as(other.output()).isEqualTo(6);
    }

    @Test
    void aSealedListServesOnePlaceAloneAndARoundCanRequireIt(Telling telling) throws Exception {
        // Given
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 150));
        LiveRound other = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 150));
        StaffList list = round.staff().lists().getFirst();
        String organisation = list.organisation().code();
        String neighbour = round.staff().lists().getLast().organisation().code();
        telling.intake("coordinator")
                .contentType("application/json")
                .body(round.staff().body().replaceFirst("\\{", "{\"sealedOnly\": true,"))
                .put("/v1/rounds/{round}", round.name())
                .then()
                .statusCode(200);
        Path keys = Files.writeString(
                folder.resolve("keys.json"),
                telling.lookup().get("/v1/sealing-keys").asString(),
                StandardCharsets.UTF_8);
        Path document = Files.writeString(
                folder.resolve("round.json"),
                telling.intake(organisation)
                        .get("/v1/rounds/{round}", round.name())
                        .asString(),
                StandardCharsets.UTF_8);
        Path csv = Files.write(folder.resolve("staff.csv"), list.csv());
        Path sealed = folder.resolve("list.sealed");
        SealProgram program = new SealProgram(telling, folder);

        // When
        SealProgram.Ended made = program.run(
                "seal",
                csv.toString(),
                "-o",
                sealed.toString(),
                "--round-file",
                document.toString(),
                "--keys",
                keys.toString(),
                "--organisation",
                organisation,
                "--pins",
                folder.resolve("pins").toString(),
                "--test-numbers");

        // Then
        assertThat(made.status()).as(made.output()).isZero();
        byte[] body = Files.readAllBytes(sealed);
        byte[] changed = body.clone();
        changed[body.length - 40] ^= 1;
        assertProblem(round.handIn(list), 415, "sealed-list-required");
        assertProblem(put(telling, other, organisation, body), 422, "sealed-list-invalid");
        assertProblem(put(telling, round, neighbour, body), 422, "sealed-list-invalid");
        assertProblem(put(telling, round, organisation, changed), 422, "sealed-list-invalid");
        assertProblem(round.list(organisation), 404, "list-unknown");
        SealProgram.Ended sent = program.send(sealed, round.name(), organisation);
        assertThat(sent.status()).as(sent.output()).isZero();
        SealProgram.Ended again = program.send(sealed, round.name(), organisation);
        assertThat(again.status()).as(again.output()).isZero();
        assertThat(again.output()).contains("stored already");
    }

    @Test
    void aListWithFaultsStaysWhereItIs(Telling telling) throws Exception {
        // Given
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 150));
        StaffList list = round.staff().lists().getFirst();
        String organisation = list.organisation().code();
        Path csv = Files.writeString(
                folder.resolve("staff.csv"),
                "national_number;level\n85073003329;A\n"
                        + numbers(list).iterator().next() + ";A\n",
                StandardCharsets.UTF_8);

        // When
        SealProgram.Ended sent = new SealProgram(telling, folder).send(csv, round.name(), organisation);

        // Then
        assertThat(sent.status()).as(sent.output()).isEqualTo(1);
        assertThat(sent.output()).contains("number-check-digits").doesNotContain("85073003329");
        assertProblem(round.list(organisation), 404, "list-unknown");
    }

    private static Response put(Telling telling, LiveRound round, String organisation, byte[] body) {
        return telling.intake(organisation).contentType(MEDIA_TYPE).body(body).put(round.listAddress(organisation));
    }

    private static Set<Long> numbers(StaffList list) {
        return list.rows().stream().map(row -> row.number().value()).collect(Collectors.toSet());
    }

    /** In intake's database, and in every service's log, while the list is stored there. */
    private static List<String> numbersLeftOnTheGovernmentSide(Telling telling, StaffList list)
            throws SQLException, IOException {
        NumberSearch search = new NumberSearch(numbers(list)::contains);
        List<String> found = new ArrayList<>();
        try (Connection connection = telling.connect(Service.INTAKE)) {
            found.addAll(new DatabaseSearch(connection).find(search));
        }
        RawFiles.below(telling.logs())
                .forEach(
                        (name, bytes) -> found.addAll(search.in(name, new String(bytes, StandardCharsets.ISO_8859_1))));
        return found;
    }

    private static String receipt(Telling telling, LiveRound round, String organisation, String which) {
        return telling.intake(organisation)
                .header("Accept", "application/jose")
                .get(round.listAddress(organisation) + "/" + which)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
