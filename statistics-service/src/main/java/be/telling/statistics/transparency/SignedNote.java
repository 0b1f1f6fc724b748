package be.telling.statistics.transparency;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A text with lines of signatures below it, as C2SP's signed-note has it. */
final class SignedNote {
    private static final String DASH = "\u2014 ";
    private static final int ID_BYTES = 4;

    private SignedNote() {}

    /** @param text ends with a line break */
    static String sign(String text, String name, List<SigningKey> keys) {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (SigningKey key : keys) {
            byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
            byte[] line = Arrays.copyOf(key.noteId(name), ID_BYTES + signature.length);
            System.arraycopy(signature, 0, line, ID_BYTES, signature.length);
            note.append(DASH)
                    .append(name)
                    .append(' ')
                    .append(Base64.getEncoder().encodeToString(line))
                    .append('\n');
        }
        return note.toString();
    }

    /** Whether one of these keys signed this very text under this name. */
    static boolean isSigned(String note, String text, String name, List<SigningKey> keys) {
        return note.startsWith(text + "\n") && keys.stream().anyMatch(key -> isSigned(note, text, name, key));
    }

    /** Whether each of these keys did. */
    static boolean isSignedByAll(String note, String text, String name, List<SigningKey> keys) {
        return note.startsWith(text + "\n") && keys.stream().allMatch(key -> isSigned(note, text, name, key));
    }

    private static boolean isSigned(String note, String text, String name, SigningKey key) {
        String start = DASH + name + " ";
        return note.substring(text.length() + 1)
                .lines()
                .filter(line -> line.startsWith(start))
                .map(line -> decode(line.substring(start.length())))
                .filter(line -> line.length > ID_BYTES)
                .filter(line -> Arrays.equals(Arrays.copyOf(line, ID_BYTES), key.noteId(name)))
                .anyMatch(line -> key.verifies(
                        text.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(line, ID_BYTES, line.length)));
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
