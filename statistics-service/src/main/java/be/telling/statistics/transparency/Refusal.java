package be.telling.statistics.transparency;

import be.telling.commons.chance.Chance;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the log says of a refused candidate. Its bytes follow from the counts, and there are few rules: whoever knows nearly
 * all could try the rest until a plain hash fits. So both are hashed under a random number of their own, which stays sealed
 * here; whoever is shown it later can tell that it was this candidate.
 */
final class Refusal {
    private static final int BYTES = 32;
    private static final String MAC = "HmacSHA256";

    private final byte[] opening;
    private final LogEntry entry;

    private Refusal(byte[] opening, LogEntry entry) {
        this.opening = opening;
        this.entry = entry;
    }

    static Refusal of(String candidateSha256, List<String> rules) {
        byte[] opening = new byte[BYTES];
        Chance.SOURCE.nextBytes(opening);
        return of(opening, candidateSha256, rules);
    }

    static Refusal of(byte[] opening, String candidateSha256, List<String> rules) {
        String sorted = String.join(",", rules.stream().distinct().sorted().toList());
        LogEntry entry =
                LogEntry.refusal(hash(opening, "candidate:" + candidateSha256), hash(opening, "rules:" + sorted));
        return new Refusal(opening, entry);
    }

    byte[] opening() {
        return opening.clone();
    }

    LogEntry entry() {
        return entry;
    }

    private static String hash(byte[] opening, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(opening, MAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }
}
