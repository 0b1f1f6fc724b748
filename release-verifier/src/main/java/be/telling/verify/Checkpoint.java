package be.telling.verify;

import java.util.Base64;
import java.util.List;

/** A tree head whose signature held. */
record Checkpoint(long size, byte[] root) {
    private static final String DASH = "\u2014 ";
    private static final int LINES = 3;

    /** @throws NotVerified if none of these keys signed it */
    static Checkpoint open(String note, List<VerifierKey> keys) throws NotVerified {
        int end = note.lastIndexOf("\n\n");
        if (end < 0) {
            throw new NotVerified("the checkpoint isn't a signed note");
        }
        String text = note.substring(0, end + 1);
        String[] lines = text.split("\n", -1);
        if (lines.length < LINES + 1) {
            throw new NotVerified("the checkpoint is too short");
        }
        boolean signed = note.substring(end + 2)
                .lines()
                .anyMatch(line -> keys.stream()
                        .filter(key -> key.name().equals(lines[0]))
                        .filter(key -> line.startsWith(DASH + key.name() + " "))
                        .anyMatch(key -> key.signedNote(
                                decode(line.substring(DASH.length() + key.name().length() + 1)), text)));
        if (!signed) {
            throw new NotVerified("the checkpoint isn't signed by a key that you trust");
        }
        if (!lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new NotVerified("the checkpoint has no size");
        }
        return new Checkpoint(Long.parseLong(lines[1]), decode(lines[2]));
    }

    static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
