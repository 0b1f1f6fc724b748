package be.telling.commons.reading;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.IntConsumer;

/** A table of different keys, none of them zero, outside of the heap. It belongs to the thread that made it. */
final class Slots implements AutoCloseable {

    private final Arena place = Arena.ofConfined();

    /** Zero marks a free slot. */
    private final MemorySegment slots;

    private final int capacity;

    /** @param capacity a power of two; there must always be a free slot */
    Slots(int capacity) {
        this.capacity = capacity;
        this.slots = place.allocate(ValueLayout.JAVA_INT, capacity);
    }

    int capacity() {
        return capacity;
    }

    /** False if the key is there. */
    boolean put(int key) {
        int mask = capacity - 1;
        // Fibonacci hashing: numbers of one birth year lie close together and must not fill one corner.
        int slot = (key * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(mask);
        for (int taken = at(slot); taken != 0; taken = at(slot)) {
            if (taken == key) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        slots.setAtIndex(ValueLayout.JAVA_INT, slot, key);
        return true;
    }

    void forEach(IntConsumer keys) {
        for (int slot = 0; slot < capacity; slot++) {
            int key = at(slot);
            if (key != 0) {
                keys.accept(key);
            }
        }
    }

    private int at(int slot) {
        return slots.getAtIndex(ValueLayout.JAVA_INT, slot);
    }

    /** Overwrites the keys and gives the memory back. */
    @Override
    public void close() {
        slots.fill((byte) 0);
        place.close();
    }
}
