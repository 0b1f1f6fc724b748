package be.telling.statistics.page.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The one font of a paper: how wide its letters are, and which of them were used. */
final class Typeface {
    private static final String RESOURCE = "/fonts/LiberationSans-Regular.ttf";
    private static final int MISSING = '?';

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    /** Letters in the order in which they came, with their numbers in the paper, from 1 on. */
    private final Map<Integer, Integer> used = new LinkedHashMap<>();

    private Typeface(TrueTypeFont font) throws IOException {
        this.font = font;
        glyphs = font.getUnicodeCmapLookup();
    }

    static Typeface read() throws IOException {
        try (InputStream in = Typeface.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("There is no " + RESOURCE);
            }
            return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(in)));
        }
    }

    TrueTypeFont font() {
        return font;
    }

    Map<Integer, Integer> used() {
        return used;
    }

    /** In thousandths of the size. */
    double width(int letter) throws IOException {
        return font.getAdvanceWidth(glyphs.getGlyphId(letter)) * 1_000.0 / font.getUnitsPerEm();
    }

    float width(String text, float size) throws IOException {
        double width = 0;
        for (int letter : text.codePoints().toArray()) {
            width += width(letter);
        }
        return (float) (width / 1_000 * size);
    }

    /** The text as the paper's operators take it. */
    String encode(String text) {
        StringBuilder encoded = new StringBuilder("<");
        text.codePoints().forEach(letter -> {
            int number = used.computeIfAbsent(letter, l -> used.size() + 1);
            encoded.append("%04X".formatted(number));
        });
        return encoded.append('>').toString();
    }

    /** The text in lines of at most that width, broken between words; a word that is longer is broken in itself. */
    List<String> lines(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : known(text).strip().split("\\s+")) {
            String rest = word;
            while (width(rest, size) > width) {
                int end = rest.length() - 1;
                while (end > 1 && width(rest.substring(0, end), size) > width) {
                    end--;
                }
                if (!line.isEmpty()) {
                    lines.add(line);
                    line = "";
                }
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            String longer = line.isEmpty() ? rest : line + " " + rest;
            if (width(longer, size) > width) {
                lines.add(line);
                line = rest;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /** Letters that the font doesn't have are replaced: a name in another script must not cost the whole report. */
    private String known(String text) {
        return text.codePoints()
                .map(letter -> Character.isWhitespace(letter) || Character.isSpaceChar(letter)
                        ? ' '
                        : letter > Character.MAX_VALUE || glyphs.getGlyphId(letter) == 0 ? MISSING : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
