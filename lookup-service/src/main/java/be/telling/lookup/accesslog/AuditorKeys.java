package be.telling.lookup.accesslog;

import be.telling.commons.keys.PrivateFile;
import be.telling.commons.sealedlist.OpeningKeys;
import be.telling.commons.sealedlist.SealingKey;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The auditor's keys as JWK sets in two files: the public one goes to the service, the private one stays with the auditor. */
final class AuditorKeys {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String KEYS = "keys";

    private AuditorKeys() {}

    /** What blocks are sealed in: an entry can't be passed off as a list, or the other way round. */
    static byte[] context(String keyId) {
        return ("telling-access-log-1\n" + keyId).getBytes(StandardCharsets.UTF_8);
    }

    /** Makes a pair; neither file may exist. */
    static SealingKey generate(Path privateFile, Path publicFile) {
        OpeningKeys keys = OpeningKeys.generate();
        PrivateFile.create(privateFile, json(keys.toJwks()));
        try {
            Files.write(publicFile, json(List.of(keys.current().toJwk())), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new IllegalArgumentException("the public key can't be written to " + publicFile + " ("
                    + e.getClass().getSimpleName() + ")");
        }
        return keys.current();
    }

    /** The current public key. */
    static SealingKey readPublic(Path file) {
        try {
            List<Map<String, String>> jwks = jwks(Files.readAllBytes(file));
            if (jwks.stream().anyMatch(jwk -> jwk.containsKey("d"))) {
                throw new IllegalArgumentException("the access log's key file " + file
                        + " holds a private key, which belongs to the auditor alone");
            }
            return SealingKey.fromJwk(jwks.getFirst());
        } catch (IOException e) {
            throw new IllegalArgumentException("the access log's key file " + file + " can't be read ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    static OpeningKeys readPrivate(List<Path> files) {
        List<Map<String, String>> jwks = new ArrayList<>();
        for (Path file : files) {
            try {
                jwks.addAll(jwks(PrivateFile.read(file)));
            } catch (IOException e) {
                throw new IllegalArgumentException("the key file " + file + " holds something else than keys");
            }
        }
        return OpeningKeys.fromJwks(jwks);
    }

    private static List<Map<String, String>> jwks(byte[] content) throws IOException {
        List<Map<String, String>> jwks = new ArrayList<>();
        for (JsonNode jwk : MAPPER.readTree(content).path(KEYS)) {
            Map<String, String> members = new HashMap<>();
            jwk.properties().forEach(m -> members.put(m.getKey(), m.getValue().asText()));
            jwks.add(members);
        }
        if (jwks.isEmpty()) {
            throw new IllegalArgumentException("a key file of the access log holds no key");
        }
        return jwks;
    }

    private static byte[] json(List<Map<String, String>> jwks) {
        ObjectNode json = MAPPER.createObjectNode();
        ArrayNode keys = json.putArray(KEYS);
        jwks.forEach(jwk -> keys.add(MAPPER.valueToTree(jwk)));
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException("keys can't be written", e);
        }
    }
}
