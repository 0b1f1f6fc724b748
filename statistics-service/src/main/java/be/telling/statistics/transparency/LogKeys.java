package be.telling.statistics.transparency;

import java.util.Base64;
import java.util.List;

/**
 * The log's name and the keys that sign for it: the current one first, then those that readers may still know.
 *
 * @param origin the log's name in checkpoints and in the keys of notes
 */
record LogKeys(String origin, List<SigningKey> keys) {
    LogKeys {
        // The form of notes has no place for them.
        if (origin.isBlank() || origin.contains("+") || origin.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("The name of the log must have neither spaces nor +");
        }
        keys = List.copyOf(keys);
    }

    SigningKey current() {
        return keys.getFirst();
    }

    /** A signed tree head, as C2SP's tlog-checkpoint has it. */
    String checkpoint(long size, byte[] root) {
        return SignedNote.sign(text(size, root), origin, keys);
    }

    boolean isSigned(String checkpoint, long size, byte[] root) {
        return SignedNote.isSigned(checkpoint, text(size, root), origin, keys);
    }

    boolean isSignedByAll(String checkpoint, long size, byte[] root) {
        return SignedNote.isSignedByAll(checkpoint, text(size, root), origin, keys);
    }

    private String text(long size, byte[] root) {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }
}
