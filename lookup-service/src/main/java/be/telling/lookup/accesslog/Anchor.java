package be.telling.lookup.accesslog;

import java.util.Base64;

/** Where the chain ended at some time, as the service told it then. Its text is {@code 123:} and the hash in base64url. */
// Bytes are compared where they are checked, never as parts of a record.
@SuppressWarnings("ArrayRecordComponent")
record Anchor(long seq, byte[] hash) {

    /** @throws IllegalArgumentException if it is something else */
    static Anchor parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("an anchor looks like 123:hash");
        }
        return new Anchor(
                Long.parseLong(text.substring(0, colon)), Base64.getUrlDecoder().decode(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return seq + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
