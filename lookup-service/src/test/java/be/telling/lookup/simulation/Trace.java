package be.telling.lookup.simulation;

import java.util.ArrayList;
import java.util.List;

/** What happened, step by step: always as a fingerprint, and in words for people who want to know. */
final class Trace {

    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final double NANOS_PER_MILLI = 1e6;

    private final boolean inWords;
    private final List<String> words = new ArrayList<>();
    private long fingerprint = FNV_START;
    private int count;

    Trace(boolean inWords) {
        this.inWords = inWords;
    }

    void note(long moment, Object who, String what) {
        count++;
        add(Long.hashCode(moment));
        add(who.toString().hashCode());
        add(what.hashCode());
        if (inWords) {
            words.add(String.format("%12.3f  %-26s %s", moment / NANOS_PER_MILLI, who, what));
        }
    }

    /** The same for the same steps. */
    long fingerprint() {
        return fingerprint;
    }

    int count() {
        return count;
    }

    List<String> words() {
        return List.copyOf(words);
    }

    private void add(int value) {
        fingerprint = (fingerprint ^ value) * FNV_PRIME;
    }
}
