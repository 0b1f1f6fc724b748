package be.telling.commons.reading;

import be.telling.commons.nationalnumber.NationalNumber;
import java.util.Arrays;

/**
 * The numbers of the list in hand, to count those that return: 4 bytes a slot and at most half of the slots taken, so
 * 32 MB for two million rows. Lives as long as one reading, in memory only, and outside of the heap: there it can be
 * overwritten when the reading ends, and a long list leaves nothing behind that waits for the collector.
 */
final class SeenNumbers implements AutoCloseable {

    private static final long CHECK_DIGITS = 100;
    private static final int SMALLEST = 8_192;

    /** So many wait until they are looked up together: one after the other, each would wait for the memory alone. */
    private static final int TOGETHER = 2_048;

    private final int[] waiting = new int[TOGETHER];
    private int waitingSize;

    private Slots slots = new Slots(SMALLEST);
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
        while ((size + waitingSize) * 2L > slots.capacity()) {
            grow();
        }
        int added = 0;
        for (int i = 0; i < waitingSize; i++) {
            if (slots.put(waiting[i])) {
                added++;
            }
        }
        size += added;
        waitingSize = 0;
    }

    /** Equal for the same numbers in any order; a pass over all slots. */
    Likeness likeness(LikenessKey key) {
        lookUp();
        var sums = new long[2];
        slots.forEach(slot -> {
            sums[0] += key.high(slot);
            sums[1] += key.low(slot);
        });
        return key.likeness(sums[0], sums[1]);
    }

    /** The check digits follow from the nine digits and the century, which fit 31 bits together. */
    private static int key(NationalNumber number) {
        int nine = (int) (number.value() / CHECK_DIGITS);
        int check = (int) (number.value() % CHECK_DIGITS);
        int century = 97 - nine % 97 == check ? 0 : 1;
        return nine * 2 + century + 1;
    }

    private void grow() {
        var larger = new Slots(slots.capacity() * 4);
        slots.forEach(larger::put);
        slots.close();
        slots = larger;
    }

    /** Overwrites the numbers and gives the memory back. */
    @Override
    public void close() {
        Arrays.fill(waiting, 0);
        slots.close();
    }
}
