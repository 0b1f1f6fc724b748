package be.telling.commons.reading;

import be.telling.commons.nationalnumber.NationalNumber;

/**
 * The numbers of the list in hand, to count those that return: 4 bytes a slot and at most half of the slots taken, so
 * 32 MB for two million rows. Lives as long as one reading, in memory only.
 */
final class SeenNumbers {

    private static final long CHECK_DIGITS = 100;
    private static final int SMALLEST = 4_096;

    /** So many wait until they are looked up together: one after the other, each would wait for the memory alone. */
    private static final int TOGETHER = 2_048;

    private final int[] waiting = new int[TOGETHER];
    private int waitingSize;

    /** Zero marks a free slot. */
    private int[] slots = new int[SMALLEST];

    private int size;

    void add(NationalNumber number) {
        if (waitingSize == TOGETHER) {
            lookUp();
        }
        waiting[waitingSize++] = key(number);
    }

    /** How many different numbers were added. */
    int size() {
        lookUp();
        return size;
    }

    private void lookUp() {
        while ((size + waitingSize) * 2L > slots.length) {
            grow();
        }
        int added = 0;
        for (int i = 0; i < waitingSize; i++) {
            if (put(slots, waiting[i])) {
                added++;
            }
        }
        size += added;
        waitingSize = 0;
    }

    /** Equal for the same numbers in any order; a pass over all slots. */
    Likeness likeness(LikenessKey key) {
        lookUp();
        long high = 0;
        long low = 0;
        for (int slot : slots) {
            if (slot != 0) {
                high += key.high(slot);
                low += key.low(slot);
            }
        }
        return key.likeness(high, low);
    }

    /** The check digits follow from the nine digits and the century, which fit 31 bits together. */
    private static int key(NationalNumber number) {
        int nine = (int) (number.value() / CHECK_DIGITS);
        int check = (int) (number.value() % CHECK_DIGITS);
        int century = 97 - nine % 97 == check ? 0 : 1;
        return nine * 2 + century + 1;
    }

    private void grow() {
        int[] larger = new int[slots.length * 2];
        for (int key : slots) {
            if (key != 0) {
                put(larger, key);
            }
        }
        slots = larger;
    }

    private static boolean put(int[] slots, int key) {
        int mask = slots.length - 1;
        // Fibonacci hashing: numbers of one birth year lie close together and must not fill one corner.
        int slot = (key * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(mask));
        while (slots[slot] != 0) {
            if (slots[slot] == key) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = key;
        return true;
    }
}
