package be.telling.statistics.page.paper;

import static be.telling.statistics.page.paper.PdfFile.number;
import static be.telling.statistics.page.paper.PdfFile.reference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Those letters of a font that a paper uses, put into it, with what each means: nothing depends on a reader's own fonts (ISO 32000-1, 9.7). */
final class EmbeddedFont {
    /** What a PDF needs of a font; the rest is for setting text, which is done already. */
    private static final List<String> PARTS =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

    private static final String NAME = "TELLNG+LiberationSans";
    /** A PDF says how wide letters are in thousandths of their size. */
    private static final double SCALE = 1_000;

    private static final int SYMBOLS = 4;

    private EmbeddedFont() {}

    /** @return the number under which pages use it */
    static int add(Typeface typeface, PdfFile file) throws IOException {
        TrueTypeFont font = typeface.font();
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        TTFSubsetter subset = new TTFSubsetter(font, PARTS);
        typeface.used().keySet().forEach(subset::add);
        Map<Integer, Integer> numbers = new HashMap<>();
        subset.getGIDMap().forEach((mine, original) -> numbers.put(original, mine));

        byte[] places = new byte[2 * (typeface.used().size() + 1)];
        StringBuilder widths = new StringBuilder();
        StringBuilder meanings = new StringBuilder();
        int entry = 2;
        for (Map.Entry<Integer, Integer> letter : typeface.used().entrySet()) {
            int glyph = numbers.getOrDefault(glyphs.getGlyphId(letter.getKey()), 0);
            places[entry++] = (byte) (glyph >> Byte.SIZE);
            places[entry++] = (byte) glyph;
            widths.append(number(typeface.width(letter.getKey()))).append(' ');
            meanings.append("1 beginbfchar\n<%04X> <%04X>\nendbfchar\n".formatted(letter.getValue(), letter.getKey()));
        }
        ByteArrayOutputStream program = new ByteArrayOutputStream();
        subset.writeToStream(program);

        int data = file.addStream("/Length1 " + program.size(), program.toByteArray(), true);
        int descriptor = file.add(descriptor(font, data));
        int map = file.addStream("", places, true);
        int letters = file.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + NAME
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "
                + reference(descriptor) + "/DW 0/W[1[" + widths + "]]/CIDToGIDMap " + reference(map) + ">>");
        int unicode = file.addStream("", meaning(meanings).getBytes(StandardCharsets.US_ASCII), true);
        return file.add("<</Type/Font/Subtype/Type0/BaseFont/" + NAME + "/Encoding/Identity-H/DescendantFonts["
                + reference(letters) + "]/ToUnicode " + reference(unicode) + ">>");
    }

    private static String descriptor(TrueTypeFont font, int data) throws IOException {
        double scale = SCALE / font.getUnitsPerEm();
        var head = font.getHeader();
        var lines = font.getHorizontalHeader();
        return "<</Type/FontDescriptor/FontName/" + NAME + "/Flags " + SYMBOLS + "/ItalicAngle 0/StemV 80/Ascent "
                + number(lines.getAscender() * scale) + "/Descent " + number(lines.getDescender() * scale)
                + "/CapHeight " + number(lines.getAscender() * scale) + "/FontBBox["
                + number(head.getXMin() * scale) + " " + number(head.getYMin() * scale) + " "
                + number(head.getXMax() * scale) + " " + number(head.getYMax() * scale) + "]/FontFile2 "
                + reference(data) + ">>";
    }

    private static String meaning(CharSequence meanings) {
        return """
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """ + meanings + """
                endcmap
                CMapName currentdict /CMap defineresource pop
                end
                end
                """;
    }
}
