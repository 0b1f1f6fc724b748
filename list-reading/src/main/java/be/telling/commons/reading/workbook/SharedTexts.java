package be.telling.commons.reading.workbook;

import be.telling.commons.reading.Fields;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts that the cells of a workbook refer to, close together: a million national numbers would take five times
 * the memory as objects.
 */
final class SharedTexts {

    private static final long ITEM = Markup.name("si");
    private static final long TEXT = Markup.name("t");
    private static final long PHONETIC = Markup.name("rPh");
    private static final int PIECE = 1 << 16;

    private final WorkbookMemory.Share memory;
    private final List<char[]> pieces = new ArrayList<>();

    /** Where each text begins, counted over all pieces; its first character there is its length. */
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

    private void add(MarkupText text) {
        int length = text.length();
        if (used + length + 1 > PIECE) {
            memory.take(2 * PIECE);
            pieces.add(new char[PIECE]);
            used = 0;
        }
        if (size == starts.length) {
            memory.take(4 * starts.length);
            starts = Arrays.copyOf(starts, 2 * size);
        }
        char[] piece = pieces.getLast();
        starts[size++] = (pieces.size() - 1) * PIECE + used;
        piece[used] = (char) length;
        System.arraycopy(text.characters(), 0, piece, used + 1, length);
        used += length + 1;
    }

    boolean has(int index) {
        return index >= 0 && index < size;
    }

    void append(int index, Fields fields) {
        char[] piece = pieces.get(starts[index] / PIECE);
        int from = starts[index] % PIECE;
        fields.append(piece, from + 1, piece[from]);
    }

    /** Whether there is a text at all. */
    boolean isBlank(int index) {
        return pieces.get(starts[index] / PIECE)[starts[index] % PIECE] == 0;
    }
}
