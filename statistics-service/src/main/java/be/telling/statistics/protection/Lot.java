package be.telling.statistics.protection;

/**
 * Chance that can be repeated: the same seed draws the same numbers on any machine. Who doesn't know the seed can't replay a
 * choice. The steps are those of SplitMix64, with its published constants.
 */
final class Lot {
    private long state;

    Lot(long seed) {
        state = seed;
    }

    /** A number from 0 to one below the bound. */
    int below(int bound) {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        return (int) Math.floorMod(mixed, (long) bound);
    }
}
