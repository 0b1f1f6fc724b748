package be.telling.commons.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of one row in the order of the file, one after the other in one buffer that is used again for the next row. */
public final class Fields {

    private final ReadingLimits limits;
    private char[] text;
    private int length;
    private final int[] ends;
    private final @Nullable RowFault[] faults;
    private int size;
    private boolean faulty;

    public Fields(ReadingLimits limits) {
        this.limits = limits;
        this.text = new char[Math.min(limits.rowLength(), 1_024)];
        this.ends = new int[limits.columns()];
        this.faults = new RowFault[limits.columns()];
    }

    public void clear() {
        length = 0;
        size = 0;
        if (faulty) {
            Arrays.fill(faults, null);
            faulty = false;
        }
    }

    /** Adds to the field that is being read; fails with row-too-long. */
    public void append(char[] source, int from, int count) {
        if (length + count > text.length) {
            grow(count);
        }
        if (count < 16) {
            // Most fields are a letter or a few digits.
            for (int i = 0; i < count; i++) {
                text[length + i] = source[from + i];
            }
        } else {
            System.arraycopy(source, from, text, length, count);
        }
        length += count;
    }

    public void append(char c) {
        if (length == text.length) {
            grow(1);
        }
        text[length++] = c;
    }

    private void grow(int count) {
        if (length + count > limits.rowLength()) {
            throw limits.rowTooLong();
        }
        text = Arrays.copyOf(text, Math.min(limits.rowLength(), Math.max(text.length * 2, length + count)));
    }

    /** Ends the field; fails with too-many-columns. */
    public void endField(@Nullable RowFault fault) {
        if (size == ends.length) {
            throw limits.tooManyColumns();
        }
        ends[size] = length;
        if (fault != null) {
            faults[size] = fault;
            faulty = true;
        }
        size++;
    }

    public int size() {
        return size;
    }

    /** The number of characters of the field that is being read. */
    public int pending() {
        return length - start(size);
    }

    private int start(int field) {
        return field == 0 ? 0 : ends[field - 1];
    }

    boolean isBlank(int field) {
        if (faults[field] != null) {
            return false;
        }
        for (int i = start(field); i < ends[field]; i++) {
            if (!Text.isSpace(text[i])) {
                return false;
            }
        }
        return true;
    }

    public boolean isEmpty() {
        return isEmptyFrom(0);
    }

    boolean isEmptyFrom(int first) {
        for (int field = first; field < size; field++) {
            if (!isBlank(field)) {
                return false;
            }
        }
        return true;
    }

    @Nullable
    RowFault fault(int field) {
        return faults[field];
    }

    void show(int field, Cell cell) {
        cell.show(text, start(field), ends[field], faults[field]);
    }

    /** The fields as texts: only for the header, which holds no person. */
    List<String> texts() {
        var texts = new ArrayList<String>(size);
        for (int field = 0; field < size; field++) {
            texts.add(Text.strip(new String(text, start(field), ends[field] - start(field))));
        }
        return texts;
    }
}
