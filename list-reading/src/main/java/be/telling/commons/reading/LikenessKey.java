package be.telling.commons.reading;

import java.security.SecureRandom;

/** The key that lists are compared under: random, and gone with the process. */
final class LikenessKey {

    private final long first;
    private final long second;

    LikenessKey() {
        var random = new SecureRandom();
        this.first = random.nextLong();
        this.second = random.nextLong();
    }

    long high(int key) {
        return mixed(key * 0x9E3779B97F4A7C15L ^ first);
    }

    long low(int key) {
        return mixed(key * 0xD1B54A32D192ED03L ^ second);
    }

    /** The finalizer of SplitMix64: one to one, and every bit of the result hangs on every bit given. */
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
