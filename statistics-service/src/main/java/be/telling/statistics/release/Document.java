package be.telling.statistics.release;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One rendered document of a release.
 *
 * @param name a {@link Format}'s code, or one of the constants
 * @param language a language's code; empty if it is for all
 */
public record Document(String name, String language, byte[] body) {
    /** The disclosure report, JSON. */
    public static final String REPORT = "disclosure-report";

    /** The figures in the form that this service reads back itself. */
    static final String FIGURES = "figures";

    public Entry entry() {
        return new Entry(name, language, body.length, sha256(body));
    }

    /** What the manifest says about a document. The checksum is also its entity tag. */
    public record Entry(String name, String language, int bytes, String sha256) {}

    /** Lower-case hex. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return name + "/" + language + " " + body.length + " bytes";
    }
}
