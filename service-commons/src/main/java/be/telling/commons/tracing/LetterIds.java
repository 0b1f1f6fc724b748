package be.telling.commons.tracing;

import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids of traces and spans that have no digit, which by the standard they may: so they are never taken for a number in a log,
 * and those of other programs are told from them.
 */
final class LetterIds implements IdGenerator {

    private static final char FIRST = 'a';
    private static final int LETTERS = 6;
    private static final int SPAN = 16;
    private static final int TRACE = 32;

    @Override
    public String generateSpanId() {
        return letters(SPAN);
    }

    @Override
    public String generateTraceId() {
        return letters(TRACE);
    }

    static boolean isOne(String id) {
        return id.chars().allMatch(letter -> letter >= FIRST && letter < FIRST + LETTERS);
    }

    private static String letters(int length) {
        var chance = ThreadLocalRandom.current();
        var id = new char[length];
        for (int i = 0; i < length; i++) {
            id[i] = (char) (FIRST + chance.nextInt(LETTERS));
        }
        return new String(id);
    }
}
