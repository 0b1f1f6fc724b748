package be.telling.commons.reading;

import be.telling.commons.nationalnumber.NationalNumber;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * The numbers of the list in hand, to count those that return: 4 bytes a slot and at most half of the slots taken, so
 * 32 MB for two million rows. Lives as long as one reading, in memory only, and outside of the heap: there it can be
 * overwritten when the reading ends, and a long list leaves nothing behind that waits for the collector.
 */
final class SeenNumbers implements AutoCloseable {

    private static final long CHECK_DIGITS = 100;
    private static final int SMALLEST = 4_096;

    /** So many wait until they are looked up together: one after the other, each would wait for the memory alone. */
    private static final int TOGETHER = 2_048;

    private final int[] waiting = new int[TOGETHER];
    private int waitingSize;

    private Arena place = Arena.ofConfined();

    /** Zero marks a free slot. */
    private MemorySegment slots = place.allocate(ValueLayout.JAVA_INT, SMALLEST);

    private int capacity = SMALLEST;
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
        while ((size + waitingSize) * 2L > capacity) {
            grow();
        }
        int added = 0;
        for (int i = 0; i < waitingSize; i++) {
            if (put(slots, capacity, waiting[i])) {
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
        for (int i = 0; i < capacity; i++) {
            int slot = slots.getAtIndex(ValueLayout.JAVA_INT, i);
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
        Arena larger = Arena.ofConfined();
        int more = capacity * 2;
        MemorySegment target = larger.allocate(ValueLayout.JAVA_INT, more);
        for (int i = 0; i < capacity; i++) {
            int key = slots.getAtIndex(ValueLayout.JAVA_INT, i);
            if (key != 0) {
                put(target, more, key);
            }
        }
        discard();
        place = larger;
        slots = target;
        capacity = more;
    }

    /** Overwrites the numbers and gives the memory back. */
    @Override
    public void close() {
        Arrays.fill(waiting, 0);
        discard();
    }

    private void discard() {
        slots.fill((byte) 0);
        place.close();
    }

    private static boolean put(MemorySegment slots, int capacity, int key) {
        int mask = capacity - 1;
        // Fibonacci hashing: numbers of one birth year lie close together and must not fill one corner.
        int slot = (key * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(mask));
        for (int taken = at(slots, slot); taken != 0; taken = at(slots, slot)) {
            if (taken == key) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        slots.setAtIndex(ValueLayout.JAVA_INT, slot, key);
        return true;
    }

    private static int at(MemorySegment slots, int slot) {
        return slots.getAtIndex(ValueLayout.JAVA_INT, slot);
    }
}
