package be.telling.seal;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.sealedlist.OpenedRow;
import be.telling.commons.sealedlist.OpeningKeys;
import be.telling.commons.sealedlist.PartOpener;
import be.telling.commons.sealedlist.PartPosition;
import be.telling.commons.sealedlist.SealedPart;
import be.telling.commons.sealedlist.SealingKey;
import be.telling.testkit.TestNumbers;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

    private static final OpeningKeys KEYS = OpeningKeys.generate();

    @TempDir
    Path folder;

    @BeforeEach
    void aRoundAndItsKeys() throws IOException {
        write("round.json", """
                {"round": "2025", "state": "open", "referenceDate": "2025-12-31", "definition": "vl-2016"}""");
        publish("keys.json", KEYS);
    }

    @Test
    void sealsWhatOnlyTheRegisterSideOpens() throws Exception {
        // Given
        int rows = PartPosition.MAX_ROWS + 1;
        Path list = list(rows);

        // When
        Program sealed = seal(list, "keys.json");

        // Then
        assertThat(sealed.exit()).as(sealed.output()).isEqualTo(Exit.DONE);
        assertThat(sealed.output()).contains(rows + " accepted", KEYS.current().keyId());
        byte[] bytes = Files.readAllBytes(folder.resolve("out"));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain(TestNumbers.number(3).digits());
        SealedFile file = SealedFile.read(folder.resolve("out"));
        assertThat(file.parts()).hasSize(2);
        var opener = new PartOpener(KEYS, file.header().binding(), file.header().keyId());
        List<Integer> places = new ArrayList<>();
        for (SealedPart part : file.parts()) {
            for (OpenedRow row : opener.openRows(part.position(), part.sealed())) {
                places.add(((OpenedRow.Sound) row).row().row());
            }
        }
        assertThat(places).hasSize(rows).startsWith(1, 2).endsWith(rows);
        assertThat(file.bytes()).isEqualTo(bytes);
    }

    @Test
    void aListWithFaultsIsShownAndNotSealedUnlessTheOthersAreWanted() throws Exception {
        // Given
        Path list = write(
                "staff.csv",
                "national_number;level\n"
                        + TestNumbers.number(1).digits() + ";A\n12345678901;A\n"
                        + TestNumbers.number(2).digits() + ";Z\n");

        // When
        Program refused = seal(list, "keys.json");
        boolean written = Files.exists(folder.resolve("out"));
        Program skipped = seal(list, "keys.json", "--skip-invalid");

        // Then
        assertThat(refused.exit()).isEqualTo(Exit.LIST_REFUSED);
        assertThat(refused.output())
                .contains("number-check-digits", "level-unknown")
                .doesNotContain("12345678901");
        assertThat(written).isFalse();
        assertThat(skipped.exit()).as(skipped.output()).isEqualTo(Exit.DONE);
        assertThat(SealedFile.read(folder.resolve("out")).header().rows()).isEqualTo(1);
    }

    @Test
    void zerosThatASpreadsheetTookAreRestoredAndToldInTheHeader() throws Exception {
        // Given
        Path list = write(
                "staff.csv",
                "national_number\n610100108\n" + TestNumbers.number(1).digits() + "\n");

        // When
        Program sealed = seal(list, "keys.json");

        // Then
        assertThat(sealed.exit()).as(sealed.output()).isEqualTo(Exit.DONE);
        assertThat(sealed.output()).contains("1 with restored zeros");
        assertThat(SealedFile.read(folder.resolve("out")).header().restoredZeros())
                .isEqualTo(1);
    }

    @Test
    void aKeyIsPinnedTheFirstTimeAndAnotherOneRefusedUntilItIsNamed() throws Exception {
        // Given
        Path list = list(3);
        OpeningKeys later = OpeningKeys.generate();
        publish("later.json", later);
        publish("both.json", KEYS.behind(later));
        Program first = seal(list, "keys.json");

        // When
        Program again = seal(list, "keys.json");
        Program both = seal(list, "both.json");
        Program changed = seal(list, "later.json");
        Program misnamed = seal(list, "later.json", "--pin", KEYS.current().keyId());
        Program named = seal(list, "later.json", "--pin", later.current().keyId());
        Program kept = seal(list, "later.json");

        // Then
        assertThat(first.output()).contains("is kept in");
        assertThat(again.output()).contains("pinned key");
        assertThat(both.output())
                .as("the pinned one is still published")
                .contains(KEYS.current().keyId());
        assertThat(changed.exit()).isEqualTo(Exit.KEY_NOT_PINNED);
        assertThat(changed.output()).contains(later.current().keyId());
        assertThat(misnamed.exit()).isEqualTo(Exit.KEY_NOT_PINNED);
        assertThat(named.exit()).as(named.output()).isEqualTo(Exit.DONE);
        assertThat(kept.exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void aSealedFileThatIsNotWholeIsNotSent() throws Exception {
        // Given
        seal(list(20), "keys.json");
        byte[] whole = Files.readAllBytes(folder.resolve("out"));
        Files.write(folder.resolve("out"), java.util.Arrays.copyOf(whole, whole.length - 3));

        // When
        Program sent = Program.run(
                Map.of("TELLING_TOKEN", "t"),
                "send",
                folder.resolve("out").toString(),
                "--intake",
                "http://127.0.0.1:1");

        // Then
        assertThat(sent.exit()).isEqualTo(Exit.LIST_REFUSED);
    }

    @Test
    void neverSendsATokenInClearToAnotherMachine() throws Exception {
        // When
        Program sent = Program.run(
                Map.of("TELLING_TOKEN", "t"),
                "send",
                list(2).toString(),
                "--intake",
                "http://intake.example.org",
                "--round",
                "2025");

        // Then
        assertThat(sent.exit()).isEqualTo(Exit.USAGE);
        assertThat(sent.output()).contains("https");
    }

    @Test
    void checksOnThisMachineAlone() throws Exception {
        // Given
        Path list = list(5);
        Path strange = write("staff.csv", "name;national_number\nJan;1\n");
        Path other = write("staff.doc", "x");

        // Then
        assertThat(Program.run("check", list.toString(), "--test-numbers").exit())
                .isEqualTo(Exit.DONE);
        assertThat(Program.run("check", list.toString()).exit()).isEqualTo(Exit.LIST_REFUSED);
        assertThat(Program.run("check", strange.toString()).exit()).isEqualTo(Exit.LIST_REFUSED);
        assertThat(Program.run("check", other.toString()).exit()).isEqualTo(Exit.USAGE);
        assertThat(Program.run("check", folder.resolve("none.csv").toString()).exit())
                .isEqualTo(Exit.UNREACHABLE);
        assertThat(Program.run("guess").exit()).isEqualTo(Exit.USAGE);
        assertThat(Program.run("help").exit()).isEqualTo(Exit.DONE);
    }

    private Program seal(Path list, String keys, String... more) {
        List<String> words = new ArrayList<>(
                List.of("seal", list.toString(), "-o", folder.resolve("out").toString()));
        words.addAll(List.of("--round-file", folder.resolve("round.json").toString(), "--organisation", "OVO000101"));
        words.addAll(List.of("--keys", folder.resolve(keys).toString()));
        words.addAll(List.of("--pins", folder.resolve("pins").toString(), "--test-numbers"));
        words.addAll(List.of(more));
        return Program.run(words.toArray(String[]::new));
    }

    private Path list(int rows) throws IOException {
        var text = new StringBuilder("national_number;level;statute;sex;age;fte\n");
        for (int i = 0; i < rows; i++) {
            text.append(TestNumbers.number(i).digits()).append(";A;statutory;F;40;1\n");
        }
        return write("list.csv", text.toString());
    }

    private void publish(String name, OpeningKeys keys) throws IOException {
        List<Map<String, String>> jwks =
                keys.publicKeys().stream().map(SealingKey::toJwk).toList();
        write(name, new JsonMapper().writeValueAsString(Map.of("keys", jwks)));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
