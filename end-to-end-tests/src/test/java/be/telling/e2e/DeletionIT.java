package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.telling.commons.keys.EncryptionKey;
import be.telling.commons.keys.Envelope;
import be.telling.commons.keys.EnvelopeBrokenException;
import be.telling.commons.keys.KeyFile;
import be.telling.commons.sealedlist.ListBinding;
import be.telling.commons.sealedlist.OpeningKeys;
import be.telling.commons.sealedlist.PartOpener;
import be.telling.commons.sealedlist.PartPosition;
import be.telling.commons.sealedlist.SealBrokenException;
import be.telling.e2e.round.LiveRound;
import be.telling.e2e.search.DatabaseSearch;
import be.telling.e2e.search.HashSearch;
import be.telling.e2e.search.NumberSearch;
import be.telling.e2e.search.RawFiles;
import be.telling.e2e.search.TakenKey;
import be.telling.e2e.system.LookupProgram;
import be.telling.e2e.system.Register;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.run.Service;
import be.telling.simulator.population.RegisterNumber;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * After a count nothing is left that tells something about a person, even to somebody who has every table, every file, the key files, and the
 * round's own key, taken while there was one. Only the access log stays, and only the auditor can open it. Each search is first seen to find
 * something.
 */
@ExtendWith(SharedTelling.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeletionIT {

    private static final Duration PATIENCE = Register.PATIENCE;

    /** Calls a second that leave time to stop in the middle. */
    private static final int SLOW = 40;

    /** Eight bytes that look like one of some hundred numbers occur by chance in so many bytes of files; those of a list would be more. */
    private static final int BY_CHANCE = 5;

    /** A part of a list as it stood on the government side before the round was closed. */
    // Only ever opened, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record StolenPart(ListBinding binding, String keyId, PartPosition position, byte[] sealed) {}

    private final LiveRound round;
    private final Set<Long> numbers;
    private final List<EncryptionKey> keysInHand;
    private final OpeningKeys sealingKeysInHand;
    private final StolenPart part;
    private final byte[] wrappedKey;
    private final TakenKey taken;
    private final HashSearch hashes;
    private final List<String> openedDuringTheCount;
    private final List<String> hashedDuringTheCount;

    /** A count whose key is taken on the way. */
    DeletionIT(Telling telling) throws Exception {
        this.round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 300));
        this.numbers = round.staff().numbers();
        KeyFile keys = KeyFile.read(telling.lookupKeys());
        this.keysInHand = keys.keyEncryptionKeys();
        this.sealingKeysInHand = keys.openingKeys().orElseThrow();
        round.handIn();
        part = steal(telling);
        hashes = new HashSearch(
                numbers, keysInHand.stream().map(EncryptionKey::bytes).toList());
        // So that everything stays as it is while somebody looks around.
        telling.slowDown(SLOW);
        round.close();
        telling.register().awaitCalls(150);
        telling.standStill();
        try (Connection connection = telling.connect(Service.LOOKUP)) {
            wrappedKey = wrappedKey(connection);
            taken = new TakenKey(Envelope.of(keysInHand).decrypt(wrappedKey, place()));
            for (long number : numbers) {
                hashes.add(taken.pseudonym(number));
            }
            DatabaseSearch search = new DatabaseSearch(connection);
            openedDuringTheCount = search.findBytes(taken::opens);
            hashedDuringTheCount = search.findBytes(hashes);
        }
        telling.fullSpeed();
        round.awaitCounted();
        round.build().then().statusCode(201);
        round.publish().then().statusCode(200);
    }

    @Test
    void theDestroyedKeyOpensNothingThatIsStillThere(Telling telling) throws SQLException {
        List<String> found = new ArrayList<>();
        for (Service service : Service.values()) {
            try (Connection connection = telling.connect(service)) {
                found.addAll(new DatabaseSearch(connection).findBytes(taken::opens));
            }
        }
        assertThat(openedDuringTheCount).contains("public.question.number", "public.staff.attributes");
        assertThat(found).isEmpty();
    }

    @Test
    void noPseudonymAndNoHashOfANumberIsStillThere(Telling telling) throws Exception {
        List<String> found = new ArrayList<>();
        for (Service service : Service.values()) {
            try (Connection connection = telling.connect(service)) {
                found.addAll(new DatabaseSearch(connection).findBytes(hashes));
            }
        }
        assertThat(hashedDuringTheCount).contains("public.question.pseudonym", "public.staff.pseudonym");
        assertThat(found).isEmpty();
    }

    @Test
    void aPlantedHashAndAPlantedNumberAreFound(Telling telling) throws Exception {
        String number = new RegisterNumber(numbers.iterator().next()).digits();
        NumberSearch search = new NumberSearch(numbers::contains);
        try (Connection connection = telling.connect(Service.LOOKUP);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create unlogged table planted as select sha256('" + number + "') as hash, encode(sha256('" + number
                            + "'), 'hex') as spelled, '" + number + "' as text, int8send(" + number
                            + ") as bytes, decode('0" + number
                            + "', 'hex') as packed");
            DatabaseSearch planted = new DatabaseSearch(connection);

            List<String> byHash = planted.findBytes(hashes);
            List<String> byNumber = planted.find(search);
            String dump = planted.dump();
            statement.execute("drop table planted");

            assertThat(byHash).containsExactlyInAnyOrder("public.planted.hash", "public.planted.spelled");
            assertThat(byNumber).hasSize(4);
            assertThat(search.in("dump", dump)).hasSize(2);
        }
    }

    @Test
    void noDumpHoldsANumber(Telling telling) throws Exception {
        NumberSearch search = new NumberSearch(numbers::contains);
        List<String> found = new ArrayList<>();
        for (Service service : Service.values()) {
            try (Connection connection = telling.connect(service)) {
                DatabaseSearch database = new DatabaseSearch(connection);
                found.addAll(database.find(search));
                found.addAll(search.in(service.label(), database.dump()));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noFileHoldsANumberNotEvenThePagesAndTheLogOfTheDatabase(Telling telling) throws Exception {
        NumberSearch search = new NumberSearch(numbers::contains);
        List<String> found = new ArrayList<>();
        List<Path> seen = RawFiles.below(telling.data()).forEach((file, bytes) -> found.addAll(search.in(file, bytes)));

        assertThat(seen).anyMatch(file -> file.toString().contains("pg_wal")).hasSizeGreaterThan(500);
        assertThat(found.stream().filter(finding -> !finding.contains(NumberSearch.AS_A_NUMBER)))
                .isEmpty();
        assertThat(found).hasSizeLessThan(BY_CHANCE);
    }

    @Test
    void onlyTheAuditorsKeyOpensWhatStays(Telling telling) throws Exception {
        LookupProgram program = LookupProgram.of(telling);
        String[] words = {"access-log", "read", "--round", round.name(), "--key"};

        LookupProgram.Result auditor = program.run(with(words, telling.auditorKey()));
        LookupProgram.Result service = program.run(with(words, telling.lookupKeys()));

        assertThat(auditor.out()).contains(new RegisterNumber(numbers.iterator().next()).digits());
        assertThat(service.status()).isEqualTo(2);
        assertThat(service.out()).isEmpty();
        int blocks = 0;
        try (Connection connection = telling.connect(Service.LOOKUP);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select sealed from access_log.block")) {
            while (rows.next()) {
                byte[] sealed = rows.getBytes(1);
                assertThat(sealingKeysInHand.publicKeys()).noneMatch(key -> opens(key.keyId(), sealed));
                blocks++;
            }
        }
        assertThat(blocks).isPositive();
    }

    @Test
    void onceTheKeysAreRetiredOldPagesOfTheDatabaseAndStolenListsStayClosedForEver(Telling telling) throws Exception {
        // Given
        LookupProgram program = LookupProgram.of(telling);
        String file = telling.lookupKeys().toString();
        long openBefore = envelopesThatOpen(telling, keysInHand);
        boolean partOpenBefore = opens(sealingKeysInHand, part);

        // When
        String sealing = sealingKeysInHand.current().keyId();
        program.run("rotate-keys", file, "--in", "PT8S");
        await("the new key is published as the current one")
                .atMost(PATIENCE)
                .until(() -> !telling.lookup()
                        .get("/v1/sealing-keys")
                        .jsonPath()
                        .getString("keys[0].kid")
                        .equals(sealing));
        telling.restart(Service.INTAKE);
        LookupProgram.Result kekRetired =
                program.run("retire-key", file, keysInHand.getFirst().keyId());
        LookupProgram.Result sealingRetired = program.run("retire-key", file, sealing);

        // Then
        assertThat(kekRetired.err() + sealingRetired.err()).isEmpty();
        KeyFile now = KeyFile.read(telling.lookupKeys());
        assertThat(openBefore)
                .as("remnants of the round's envelope that the old key opened")
                .isPositive();
        assertThat(partOpenBefore).isTrue();
        assertThat(envelopesThatOpen(telling, now.keyEncryptionKeys())).isZero();
        assertThat(opens(now.openingKeys().orElseThrow(), part)).isFalse();
    }

    private long envelopesThatOpen(Telling telling, List<EncryptionKey> keys) throws Exception {
        Envelope envelope = Envelope.of(keys);
        long[] opened = {0};
        int header = wrappedKey[1] + 2;
        byte[] begin = new byte[header];
        System.arraycopy(wrappedKey, 0, begin, 0, header);
        RawFiles.below(telling.data()).forEach((file, bytes) -> {
            for (byte[] found : RawFiles.after(bytes, begin, wrappedKey.length)) {
                try {
                    envelope.decrypt(found, place());
                    opened[0]++;
                } catch (EnvelopeBrokenException e) {
                    // Of another round, or half overwritten.
                }
            }
        });
        return opened[0];
    }

    private String place() {
        return "telling-lookup/round-key/" + round.name();
    }

    private boolean opens(String keyId, byte[] sealed) {
        try {
            sealingKeysInHand.open(keyId, sealed, ("telling-access-log-1\n" + keyId).getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (SealBrokenException e) {
            return false;
        }
    }

    private static boolean opens(OpeningKeys keys, StolenPart part) {
        try {
            return !new PartOpener(keys, part.binding(), part.keyId())
                    .open(part.position(), part.sealed())
                    .isEmpty();
        } catch (SealBrokenException e) {
            return false;
        }
    }

    private static String[] with(String[] words, Path file) {
        return Stream.concat(Stream.of(words), Stream.of(file.toString())).toArray(String[]::new);
    }

    private byte[] wrappedKey(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select wrapped_key from round where id = ?")) {
            statement.setString(1, round.name());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getBytes(1);
            }
        }
    }

    private StolenPart steal(Telling telling) throws SQLException {
        try (Connection connection = telling.connect(Service.INTAKE);
                PreparedStatement statement = connection.prepareStatement("""
                        select l.id, l.organisation, l.key_id, l.definition, l.reference_date, p.part, p.rows, p.sealed,
                          p.part = l.parts - 1 as last
                        from sealed_part p join staff_list l on l.id = p.list
                        where l.round = ? order by p.list, p.part limit 1""")) {
            statement.setString(1, round.name());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                ListBinding binding = new ListBinding(
                        round.name(),
                        row.getString("organisation"),
                        row.getString("definition"),
                        row.getObject("reference_date", LocalDate.class),
                        row.getObject("id", UUID.class));
                return new StolenPart(
                        binding,
                        row.getString("key_id"),
                        new PartPosition(row.getInt("part"), row.getInt("rows"), row.getBoolean("last")),
                        row.getBytes("sealed"));
            }
        }
    }
}
