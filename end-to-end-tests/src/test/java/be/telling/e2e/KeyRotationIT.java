package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.telling.commons.keys.EncryptionKey;
import be.telling.commons.keys.KeyFile;
import be.telling.commons.sealedlist.OpeningKeys;
import be.telling.e2e.round.LiveRound;
import be.telling.e2e.system.LookupProgram;
import be.telling.e2e.system.Register;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.run.Service;
import be.telling.simulator.demo.StaffList;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keys change while a round goes on: without a restart of lookup-service, and without a person lost. */
@ExtendWith(SharedTelling.class)
class KeyRotationIT {

    private static final Duration PATIENCE = Register.PATIENCE;

    /** Calls a second that leave time to change keys in the middle. */
    private static final int SLOW = 100;

    @Test
    void listsOfOneRoundSealedToTwoKeysAndAKeyEncryptionKeyRetiredDuringTheCount(Telling telling) throws Exception {
        // Given
        LookupProgram program = LookupProgram.of(telling);
        String firstSealing = currentSealing(telling);
        String firstKek = currentKek(telling);
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 900));
        List<StaffList> lists = round.staff().lists();
        int half = lists.size() / 2;
        for (StaffList list : lists.subList(0, half)) {
            round.handIn(list).then().statusCode(201);
        }

        // When
        LookupProgram.Result rotated =
                program.run("rotate-keys", telling.lookupKeys().toString(), "--in", "PT8S");
        await("the new key is published as the current one")
                .atMost(PATIENCE)
                .until(() -> !published(telling).equals(firstSealing));
        // So that intake doesn't wait until it asks for keys again.
        telling.restart(Service.INTAKE);
        for (StaffList list : lists.subList(half, lists.size())) {
            round.handIn(list).then().statusCode(201);
        }
        telling.slowDown(SLOW);
        round.close();
        telling.register().awaitCalls(200);
        await("the round's key is in an envelope of the new key")
                .atMost(PATIENCE)
                .until(() -> wrappedBy(telling, round).contains(currentKek(telling)));
        LookupProgram.Result retired =
                program.run("retire-key", telling.lookupKeys().toString(), firstKek);
        telling.restart(Service.LOOKUP);
        telling.fullSpeed();
        round.awaitCounted();

        // Then
        assertThat(rotated.status()).isZero();
        assertThat(retired.err()).isEmpty();
        assertThat(sealedTo(telling, round)).containsExactlyInAnyOrder(firstSealing, currentSealing(telling));
        assertThat(KeyFile.read(telling.lookupKeys()).keyEncryptionKeys())
                .extracting(EncryptionKey::keyId)
                .doesNotContain(firstKek);
        round.assertEveryCellEqualsTheTruth();
        assertThat(telling.register().seen().numbersAnsweredTwice()).isZero();
    }

    private static String published(Telling telling) {
        return telling.lookup().get("/v1/sealing-keys").jsonPath().getString("keys[0].kid");
    }

    private static String currentSealing(Telling telling) {
        return KeyFile.read(telling.lookupKeys())
                .openingKeys(Instant.now())
                .map(OpeningKeys::current)
                .orElseThrow()
                .keyId();
    }

    private static String currentKek(Telling telling) {
        return KeyFile.read(telling.lookupKeys()).keyEncryptionKeys().getFirst().keyId();
    }

    private static String wrappedBy(Telling telling, LiveRound round) throws SQLException {
        try (Connection connection = telling.connect(Service.LOOKUP);
                PreparedStatement statement =
                        connection.prepareStatement("select wrapped_key from round where id = ?")) {
            statement.setString(1, round.name());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return new String(rows.getBytes(1), StandardCharsets.ISO_8859_1);
            }
        }
    }

    private static List<String> sealedTo(Telling telling, LiveRound round) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (Connection connection = telling.connect(Service.INTAKE);
                PreparedStatement statement =
                        connection.prepareStatement("select distinct key_id from staff_list where round = ?")) {
            statement.setString(1, round.name());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
        }
        return keys;
    }
}
