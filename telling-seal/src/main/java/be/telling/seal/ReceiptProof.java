package be.telling.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.text.ParseException;
import java.util.Optional;

/** Proves receipts with the public keys that are given, and asks nobody. */
public final class ReceiptProof {

    private static final JsonMapper JSON = new JsonMapper();

    private final JWKSet keys;

    /** @param keys the JWK set of {@code GET /v1/receipt-keys}, kept from then */
    public ReceiptProof(JWKSet keys) {
        this.keys = keys;
    }

    /** Which of the two receipts of a list it is. */
    public enum Kind {
        TAKEN("telling-receipt"),
        DESTROYED("telling-destruction-receipt");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        static Optional<Kind> of(String type) {
            for (Kind kind : values()) {
                if (kind.type.equals(type)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** A receipt that is genuine. */
    public record Proven(Kind kind, String keyId, JsonNode content) {}

    /** What a receipt says, if one of the keys signed exactly that; else empty. */
    public Optional<Proven> prove(String compact) {
        try {
            JWSObject receipt = JWSObject.parse(compact.strip());
            var header = receipt.getHeader();
            Optional<Kind> kind = header.getType() == null
                    ? Optional.empty()
                    : Kind.of(header.getType().getType());
            boolean signed = JWSAlgorithm.EdDSA.equals(header.getAlgorithm())
                    && header.getKeyID() != null
                    && keys.getKeyByKeyId(header.getKeyID()) instanceof OctetKeyPair key
                    && receipt.verify(new Ed25519Verifier(key.toPublicJWK()));
            return signed
                    ? kind.map(found -> new Proven(found, header.getKeyID(), content(receipt)))
                    : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private static JsonNode content(JWSObject receipt) {
        try {
            return JSON.readTree(receipt.getPayload().toString());
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
