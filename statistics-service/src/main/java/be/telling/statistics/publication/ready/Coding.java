package be.telling.statistics.publication.ready;

import io.netty.util.AsciiString;
import java.util.Locale;
import java.util.Optional;

/** A form in which the same bytes may travel (RFC 9110, section 8.4.1), the smallest first. */
enum Coding {
    BROTLI("br"),
    GZIP("gzip"),
    /** As they are. */
    IDENTITY("identity");

    private final AsciiString token;

    Coding(String token) {
        this.token = AsciiString.cached(token);
    }

    AsciiString token() {
        return token;
    }

    /** Each form has an entity tag of its own, for a strong one names the very bytes. */
    String tag(String hash) {
        return this == IDENTITY ? '"' + hash + '"' : '"' + hash + '-' + name().toLowerCase(Locale.ROOT) + '"';
    }

    static Optional<Coding> of(String word) {
        String name = word.equalsIgnoreCase("x-gzip") ? "gzip" : word;
        for (Coding coding : values()) {
            if (coding.token.contentEqualsIgnoreCase(name)) {
                return Optional.of(coding);
            }
        }
        return Optional.empty();
    }
}
