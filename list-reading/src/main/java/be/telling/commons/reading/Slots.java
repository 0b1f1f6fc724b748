package be.telling.commons.reading;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.function.IntConsumer;

/** A table of different keys, none of them zero, outside of the heap. It belongs to the thread that made it. */
final class Slots implements AutoCloseable {

    private final Arena place = Arena.ofConfined();

    private final MemorySegment memory;

    /** Zero marks a free slot. A native executable can't read the memory itself by slot, but as a buffer. */
    private final IntBuffer slots;

    private final int capacity;

    /** @param capacity a power of two; there must always be a free slot */
    Slots(int capacity) {
        this.capacity = capacity;
        this.memory = place.allocate(ValueLayout.JAVA_INT, capacity);
        this.slots = memory.asByteBuffer().order(ByteOrder.nativeOrder()).asIntBuffer();
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
        slots.put(slot, key);
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
        return slots.get(slot);
    }

    /** Overwrites the keys and gives the memory back. */
    @Override
    public void close() {
        memory.fill((byte) 0);
        place.close();
    }
}
