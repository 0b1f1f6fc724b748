package be.telling.statistics.page.paper;

import static be.telling.statistics.page.paper.PdfFile.number;
import static be.telling.statistics.page.paper.PdfFile.reference;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sheets of A4, filled from the top; every piece of text is marked as part of an element, and what only adorns as nothing. */
final class Sheets {
    private static final float ACROSS = 595.28f;
    private static final float HIGH = 841.89f;
    private static final float LEFT = 50;
    private static final float TOP = HIGH - 48;
    private static final float BOTTOM = 44;
    static final float WIDTH = ACROSS - 2 * LEFT;

    /** From one line to the next, in sizes of the letters. */
    private static final float LEADING = 1.3f;
    /** The font has no bold: its letters get an edge. */
    private static final float EDGE = 0.03f;

    private static final int FILL = 0;
    private static final int FILL_AND_EDGE = 2;

    private final Typeface typeface;
    private final List<StringBuilder> contents = new ArrayList<>();
    private final List<List<Element>> marked = new ArrayList<>();
    private float y;

    Sheets(Typeface typeface) {
        this.typeface = typeface;
        begin();
    }

    private void begin() {
        contents.add(new StringBuilder());
        marked.add(new ArrayList<>());
        y = TOP;
    }

    /** Goes on with the next sheet unless there is room for so much. */
    void need(float height) {
        if (y - height < BOTTOM) {
            begin();
        }
    }

    void skip(float height) {
        y -= height;
    }

    static float height(List<String> lines, float size) {
        return lines.size() * size * LEADING;
    }

    /** Writes lines as one piece of an element, from the present height on; it stays where it is. */
    void write(Element element, List<String> lines, Ink ink, float x, float width) throws IOException {
        List<Element> here = marked.getLast();
        element.addPiece(marked.size() - 1, here.size());
        StringBuilder content = contents.getLast();
        content.append("/%s<</MCID %d>>BDC\n".formatted(element.type(), here.size()));
        here.add(element);
        content.append("%s rg %s RG %s w\n".formatted(ink.colour(), ink.colour(), number(ink.size() * EDGE)));
        content.append("BT /F1 %s Tf %d Tr\n".formatted(number(ink.size()), ink.strong() ? FILL_AND_EDGE : FILL));
        float right = 0;
        float down = 0;
        for (int i = 0; i < lines.size(); i++) {
            float indent = ink.toTheRight() ? width - typeface.width(lines.get(i), ink.size()) : 0;
            float at = LEFT + x + indent;
            float baseline = y - ink.size() - i * ink.size() * LEADING;
            // Who reads aloud must not join the last word of a line with the first of the next.
            String line = i < lines.size() - 1 ? lines.get(i) + " " : lines.get(i);
            content.append(
                    "%s %s Td %s Tj\n".formatted(number(at - right), number(baseline - down), typeface.encode(line)));
            right = at;
            down = baseline;
        }
        content.append("ET\nEMC\n");
    }

    /** Fills a box; nobody who hears the paper misses it. */
    void box(float x, float down, float width, float height, Ink ink) {
        contents.getLast()
                .append("/Artifact BMC\n%s rg %s %s %s %s re f\nEMC\n"
                        .formatted(
                                ink.colour(),
                                number(LEFT + x),
                                number(y - down - height),
                                number(width),
                                number(height)));
    }

    List<List<Element>> marked() {
        return marked;
    }

    /** @return the numbers of the pages */
    List<Integer> add(PdfFile file, int tree, int font) {
        List<Integer> pages = new ArrayList<>();
        for (int sheet = 0; sheet < contents.size(); sheet++) {
            byte[] operators = contents.get(sheet).toString().getBytes(StandardCharsets.US_ASCII);
            int content = file.addStream("", operators, true);
            pages.add(file.add("<</Type/Page/Parent " + reference(tree) + "/MediaBox[0 0 " + ACROSS + " " + HIGH
                    + "]/Resources<</Font<</F1 " + reference(font) + ">>>>/Contents " + reference(content)
                    + "/StructParents " + sheet + "/Tabs/S>>"));
        }
        return pages;
    }
}
