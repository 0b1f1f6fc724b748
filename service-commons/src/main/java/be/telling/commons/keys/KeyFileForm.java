package be.telling.commons.keys;

import be.telling.commons.sealedlist.OpeningKeys;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The JSON of a {@link KeyFile}. */
final class KeyFileForm {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String FROM = "from";

    private KeyFileForm() {}

    static byte[] write(List<DatedKey<EncryptionKey>> encryptionKeys, List<DatedKey<Map<String, String>>> sealingKeys) {
        ObjectNode json = MAPPER.createObjectNode();
        ArrayNode encryption = json.putArray("keyEncryptionKeys");
        for (DatedKey<EncryptionKey> key : encryptionKeys) {
            ObjectNode node = encryption
                    .addObject()
                    .put("kid", key.key().keyId())
                    .put(
                            "k",
                            Base64.getUrlEncoder()
                                    .withoutPadding()
                                    .encodeToString(key.key().bytes()));
            putFrom(node, key.from());
        }
        ArrayNode sealing = json.putArray("sealingKeys");
        for (DatedKey<Map<String, String>> key : sealingKeys) {
            putFrom(sealing.addObject().setAll((ObjectNode) MAPPER.valueToTree(key.key())), key.from());
        }
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
        } catch (IOException e) {
            throw new IllegalStateException("keys can't be written", e);
        }
    }

    /** @throws IllegalArgumentException or another exception of its reading if it is something else; no message is for others */
    static KeyFile read(byte[] content) throws IOException {
        JsonNode json = MAPPER.readTree(content);
        List<DatedKey<EncryptionKey>> keys = new ArrayList<>();
        for (JsonNode key : json.path("keyEncryptionKeys")) {
            byte[] bytes = Base64.getUrlDecoder().decode(key.path("k").asText());
            keys.add(new DatedKey<>(new EncryptionKey(key.path("kid").asText(), bytes), from(key)));
        }
        List<DatedKey<Map<String, String>>> jwks = new ArrayList<>();
        for (JsonNode jwk : json.path("sealingKeys")) {
            Map<String, String> members = new HashMap<>();
            jwk.properties().forEach(m -> members.put(m.getKey(), m.getValue().asText()));
            members.remove(FROM);
            // Only to see that it is a key.
            OpeningKeys.fromJwks(List.of(members));
            jwks.add(new DatedKey<>(members, from(jwk)));
        }
        if (keys.isEmpty() && jwks.isEmpty()) {
            throw new IllegalArgumentException("there is no key");
        }
        return new KeyFile(keys, jwks);
    }

    private static void putFrom(ObjectNode node, Instant from) {
        if (!from.equals(DatedKey.ALWAYS)) {
            node.put(FROM, from.toString());
        }
    }

    private static Instant from(JsonNode key) {
        return key.hasNonNull(FROM) ? Instant.parse(key.path(FROM).asText()) : DatedKey.ALWAYS;
    }
}
