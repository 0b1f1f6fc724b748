package be.telling.lookup.operation.page;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a form came from this page, made for the person who sends it: a time and an HMAC over time and person, under
 * a key that all replicas derive from the page's secret. A page elsewhere can't make one, whatever cookies it can have sent.
 */
@Singleton
final class FormToken {

    /** As long as somebody may think about a form. */
    private static final Duration VALID = Duration.ofHours(2);

    private final SecretKeySpec key;

    FormToken(PageSettings settings) {
        String secret = settings.clientSecret().orElse("there is no page");
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    String make(String subject) {
        return make(subject, Instant.now().getEpochSecond());
    }

    boolean isGenuine(@Nullable String token, String subject) {
        int point = token == null ? -1 : token.indexOf('.');
        if (token == null || point < 1 || !token.substring(0, point).matches("[0-9a-f]{1,12}")) {
            return false;
        }
        long made = Long.parseLong(token.substring(0, point), 16);
        long age = Instant.now().getEpochSecond() - made;
        return age >= 0
                && age < VALID.toSeconds()
                && MessageDigest.isEqual(
                        make(subject, made).getBytes(StandardCharsets.US_ASCII),
                        token.getBytes(StandardCharsets.US_ASCII));
    }

    private String make(String subject, long second) {
        String time = Long.toHexString(second);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] proof =
                    mac.doFinal(("telling-lookup/form/" + time + "/" + subject).getBytes(StandardCharsets.UTF_8));
            return time + "." + HexFormat.of().formatHex(proof);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 isn't available", e);
        }
    }
}
