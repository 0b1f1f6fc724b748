package be.telling.lookup.register;

import org.jspecify.annotations.Nullable;

/**
 * All that any definition can need of one person; nothing else of an answer is kept, not even for a moment.
 *
 * @param firstNationality the earliest registered nationality, Belgian three-digit code; null if none is registered
 * @param currentNationality the newest registered one; null if none is registered
 */
public record PersonFacts(
        @Nullable String firstNationality, @Nullable String currentNationality, Relative father, Relative mother) {

    private static final int CODE_LENGTH = 3;

    /** The register's code of a nationality as three digits. */
    static String code(int nationality) {
        String digits = Integer.toString(nationality);
        return "0".repeat(Math.max(0, CODE_LENGTH - digits.length())) + digits;
    }

    /** Says nothing, so that a person's nationality can't reach a log by accident. */
    @Override
    public String toString() {
        return "PersonFacts[…]";
    }
}
