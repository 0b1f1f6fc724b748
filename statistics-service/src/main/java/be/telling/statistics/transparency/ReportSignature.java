package be.telling.statistics.transparency;

import java.nio.charset.StandardCharsets;

/** Signatures beside documents: JWS with the payload left out (RFC 7515, appendix F), Ed25519 (RFC 8037). */
public final class ReportSignature {
    private final LogKeys keys;

    ReportSignature(LogKeys keys) {
        this.keys = keys;
    }

    /** {@code header..signature}; the same for the same document as long as the key is the same. */
    public String of(byte[] document) {
        SigningKey key = keys.current();
        String header = SigningKey.base64url(
                ("{\"alg\":\"EdDSA\",\"kid\":\"" + key.keyId() + "\"}").getBytes(StandardCharsets.UTF_8));
        String input = header + "." + SigningKey.base64url(document);
        return header + ".." + SigningKey.base64url(key.sign(input.getBytes(StandardCharsets.US_ASCII)));
    }
}
