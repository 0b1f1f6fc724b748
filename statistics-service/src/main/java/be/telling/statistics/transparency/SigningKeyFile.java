package be.telling.statistics.transparency;

import be.telling.commons.keys.KeyFileException;
import be.telling.commons.keys.PrivateFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The signing keys in the service's key file, beside those that raw counts are sealed with: {@code "signingKeys": [JWK with
 * "from"]}. The one with the latest {@code from} that has come is current; older ones go on signing checkpoints, so that
 * readers have time to take up the new one, until an operator takes them out of the file.
 */
public final class SigningKeyFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MEMBER = "signingKeys";
    private static final String FROM = "from";

    private SigningKeyFile() {}

    private record Dated(SigningKey key, Instant from) {}

    /**
     * The keys whose time has come, the current one first.
     *
     * @throws IllegalStateException if there is none; names the file and what to do
     * @throws KeyFileException if the file can't be read or isn't private
     */
    static List<SigningKey> read(Path file, Instant now) {
        List<Dated> keys = new ArrayList<>();
        try {
            for (JsonNode jwk : JSON.readTree(PrivateFile.read(file)).path(MEMBER)) {
                Map<String, String> members = new HashMap<>();
                jwk.properties()
                        .forEach(m -> members.put(m.getKey(), m.getValue().asText()));
                Instant from =
                        jwk.hasNonNull(FROM) ? Instant.parse(jwk.path(FROM).asText()) : Instant.EPOCH;
                keys.add(new Dated(SigningKey.of(members), from));
            }
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            // The cause could quote a key.
            throw new IllegalStateException("The key file " + file + " holds something else than signing keys");
        }
        List<SigningKey> due = keys.stream()
                .filter(key -> !key.from().isAfter(now))
                .sorted(Comparator.comparing(Dated::from).reversed())
                .map(Dated::key)
                .toList();
        if (due.isEmpty()) {
            throw new IllegalStateException(
                    "The key file " + file + " has no signing key that may be used yet; add one with add-signing-key");
        }
        return due;
    }

    /** Adds a fresh key that is current from that time on. */
    public static void add(Path file, Instant from) {
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(PrivateFile.read(file));
            Map<String, String> jwk = SigningKey.generate();
            SigningKey key = SigningKey.of(jwk);
            ObjectNode added = json.withArray("/" + MEMBER).addObject();
            jwk.forEach(added::put);
            added.put("kid", key.keyId()).put(FROM, from.toString());
            PrivateFile.replace(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
        } catch (IOException | ClassCastException e) {
            throw new IllegalStateException("The key file " + file + " holds something else than keys");
        }
    }
}
