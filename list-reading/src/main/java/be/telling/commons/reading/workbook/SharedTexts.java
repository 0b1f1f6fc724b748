package be.telling.commons.reading.workbook;

import be.telling.commons.reading.Fields;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts that the cells of a workbook refer to, close together, in a byte a character where that is enough: a million
 * national numbers would take five times the memory as objects.
 */
final class SharedTexts {

    private static final long ITEM = Markup.name("si");
    private static final long TEXT = Markup.name("t");
    private static final long PHONETIC = Markup.name("rPh");
    private static final int PIECE = 1 << 16;
    private static final int LENGTH_BYTES = 2;

    /** Beside the length of a text whose characters take two bytes. */
    private static final int WIDE = 1 << 15;

    private static final int LARGEST_OF_A_BYTE = 0xFF;

    private final WorkbookMemory.Share memory;
    private final List<byte[]> pieces = new ArrayList<>();
    private final char[] text = new char[MarkupText.LONGEST];

    /** Where each text begins, counted over all pieces; its first two bytes there are its length. */
    private int[] starts = new int[1_024];

    private int size;
    private int used = PIECE;

    SharedTexts(WorkbookMemory.Share memory) {
        this.memory = memory;
    }

    static SharedTexts none(WorkbookMemory.Share memory) {
        return new SharedTexts(memory);
    }

    static SharedTexts read(InputStream part, WorkbookMemory.Share memory) throws IOException {
        var texts = new SharedTexts(memory);
        var text = new MarkupText();
        boolean phonetic = false;
        try (var markup = new Markup(part)) {
            while (markup.next()) {
                if (markup.opens(ITEM)) {
                    text.clear();
                    if (markup.isEmpty()) {
                        texts.add(text);
                    }
                } else if (markup.closes(ITEM)) {
                    texts.add(text);
                } else if (markup.opens(PHONETIC)) {
                    phonetic = !markup.isEmpty();
                } else if (markup.closes(PHONETIC)) {
                    phonetic = false;
                } else if (!phonetic && markup.opens(TEXT) && !markup.isEmpty()) {
                    markup.text(text);
                }
            }
        }
        return texts;
    }

    private void add(MarkupText added) {
        int length = added.length();
        boolean wide = isWide(added.characters(), length);
        int bytes = LENGTH_BYTES + (wide ? 2 * length : length);
        if (used + bytes > PIECE) {
            memory.take(PIECE);
            pieces.add(new byte[PIECE]);
            used = 0;
        }
        if (size == starts.length) {
            memory.take(4 * starts.length);
            starts = Arrays.copyOf(starts, 2 * size);
        }
        starts[size++] = (pieces.size() - 1) * PIECE + used;
        write(added.characters(), length, wide, pieces.getLast(), used);
        used += bytes;
    }

    private static boolean isWide(char[] characters, int length) {
        int all = 0;
        for (int i = 0; i < length; i++) {
            all |= characters[i];
        }
        return all > LARGEST_OF_A_BYTE;
    }

    private static void write(char[] characters, int length, boolean wide, byte[] piece, int start) {
        int head = wide ? length | WIDE : length;
        piece[start] = (byte) (head >> 8);
        piece[start + 1] = (byte) head;
        int at = start + LENGTH_BYTES;
        for (int i = 0; i < length; i++) {
            if (wide) {
                piece[at++] = (byte) (characters[i] >> 8);
            }
            piece[at++] = (byte) characters[i];
        }
    }

    boolean has(int index) {
        return index >= 0 && index < size;
    }

    void append(int index, Fields fields) {
        byte[] piece = pieces.get(starts[index] / PIECE);
        int at = starts[index] % PIECE;
        int head = twoBytes(piece, at);
        int length = head & ~WIDE;
        at += LENGTH_BYTES;
        if (head == length) {
            for (int i = 0; i < length; i++) {
                text[i] = (char) (piece[at + i] & LARGEST_OF_A_BYTE);
            }
        } else {
            for (int i = 0; i < length; i++) {
                text[i] = (char) twoBytes(piece, at + 2 * i);
            }
        }
        fields.append(text, 0, length);
    }

    private static int twoBytes(byte[] piece, int at) {
        return (piece[at] & LARGEST_OF_A_BYTE) << 8 | piece[at + 1] & LARGEST_OF_A_BYTE;
    }
}
