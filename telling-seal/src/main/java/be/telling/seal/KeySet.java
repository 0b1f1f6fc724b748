package be.telling.seal;

import be.telling.commons.sealedlist.SealingKey;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The public keys of the register side, the current one first. The id of a key is its fingerprint: an RFC 7638 thumbprint,
 * which is checked when it is read.
 */
record KeySet(List<SealingKey> keys) {

    private static final JsonMapper JSON = new JsonMapper();

    KeySet {
        keys = List.copyOf(keys);
    }

    /** Reads the answer of {@code GET /v1/sealing-keys}. */
    static KeySet of(JsonNode document) {
        List<SealingKey> keys = new ArrayList<>();
        try {
            for (JsonNode jwk : document.path("keys")) {
                keys.add(SealingKey.fromJwk(JSON.convertValue(jwk, new TypeReference<Map<String, Object>>() {})));
            }
        } catch (IllegalArgumentException e) {
            throw new Stop(Exit.UNREACHABLE, "The key set holds what is no sealing key");
        }
        if (keys.isEmpty()) {
            throw new Stop(Exit.UNREACHABLE, "The key set is empty");
        }
        return new KeySet(keys);
    }
}
