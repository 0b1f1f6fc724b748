package be.telling.statistics.publication.ready;

import org.jspecify.annotations.Nullable;

/** What of a request makes a difference to its answer, and what its asker has already. */
final class Question {
    private static final String ANY = "*/*";

    private Question() {}

    static String key(String uri, @Nullable String accept) {
        return uri + "\n" + (accept == null ? ANY : accept);
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
