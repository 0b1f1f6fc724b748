package be.telling.statistics.publication.ready;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What of a request makes a difference to its answer, and how the answer may be sent. */
final class Question {
    private static final String ANY = "*/*";

    private Question() {}

    static String key(String uri, @Nullable String accept) {
        return uri + "\n" + (accept == null ? ANY : accept);
    }

    /** Whether {@code Accept-Encoding} allows gzip (RFC 9110, section 12.5.3). */
    static boolean takesGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        boolean any = false;
        for (String part : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] words = part.strip().split(";");
            boolean wanted = words.length < 2 || !words[1].strip().matches("q=0(\\.0*)?");
            if (words[0].strip().equals("gzip")) {
                return wanted;
            }
            any |= words[0].strip().equals("*") && wanted;
        }
        return any;
    }

    /** Whether {@code If-None-Match} names this tag, weakly or strongly (RFC 9110, section 13.1.2). */
    static boolean has(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        for (String part : header.split(",")) {
            String known = part.strip();
            if (known.equals("*") || known.equals(tag) || known.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
