package be.telling.statistics.page.paper;

import static be.telling.statistics.page.paper.PdfFile.reference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A short report on A4, written from top to bottom. The same calls give the same bytes. */
public final class Paper {
    private static final float TITLE = 19;
    private static final float LEAD = 11.5f;
    private static final float SECTION = 11.5f;
    private static final float CELL = 8.2f;
    private static final float PADDING = 2.6f;
    /** The share of the width that the names of rows and bars get. */
    private static final float NAMES = 0.31f;
    /** The same where there are so many columns that their headings need the room. */
    private static final float NAMES_OF_WIDE = 0.22f;

    private static final int WIDE = 7;

    private static final float BAR = 9;
    private static final float VALUE = 40;

    private final About about;
    private final Element document = Element.document();
    private final Typeface typeface;
    private final Sheets sheets;

    public Paper(About about) throws IOException {
        this.about = about;
        typeface = Typeface.read();
        sheets = new Sheets(typeface);
    }

    public void title(String text) throws IOException {
        block("H1", text, Ink.ACCENT.of(TITLE), 4);
    }

    public void lead(String text) throws IOException {
        block("P", text, Ink.BLACK.of(LEAD).bold(), 3);
    }

    public void section(String text) throws IOException {
        sheets.skip(7);
        // Not alone at the foot of a sheet.
        sheets.need(5 * SECTION);
        block("H2", text, Ink.ACCENT.of(SECTION), 2);
    }

    public void paragraph(String text) throws IOException {
        block("P", text, Ink.BLACK, 3);
    }

    public void note(String text) throws IOException {
        block("P", text, Ink.QUIET, 3);
    }

    /** A bar with its name before and its value behind it. {@code share} is that of the longest bar that there could be. */
    public void bar(String name, String value, double share) throws IOException {
        float names = NAMES * Sheets.WIDTH;
        float room = Sheets.WIDTH - names - VALUE;
        List<String> lines = typeface.lines(name, CELL, names - 8);
        float height = Math.max(Sheets.height(lines, CELL), BAR) + 3;
        sheets.need(height);
        Element element = document.add("P");
        sheets.write(element, lines, Ink.BLACK.of(CELL), 0, names);
        sheets.box(names, 1, room, BAR, Ink.LINE);
        sheets.box(names, 1, (float) (room * Math.clamp(share, 0, 1)), BAR, Ink.ACCENT);
        sheets.write(element, List.of(value), Ink.BLACK.of(CELL).bold().right(), names + room, VALUE);
        sheets.skip(height);
    }

    public void table(Grid grid) throws IOException {
        Element table = document.add("Table");
        Element caption = table.add("Caption");
        List<String> title = typeface.lines(grid.caption(), Ink.QUIET.size(), Sheets.WIDTH);
        sheets.need(6 * CELL);
        sheets.write(caption, title, Ink.QUIET, 0, Sheets.WIDTH);
        sheets.skip(Sheets.height(title, Ink.QUIET.size()) + 1);
        Element head = table.add("THead").add("TR");
        List<Element> headings = new ArrayList<>();
        for (int i = 0; i < grid.columns().size(); i++) {
            headings.add(head.addHeading("Column"));
        }
        float names = (grid.columns().size() < WIDE ? NAMES : NAMES_OF_WIDE) * Sheets.WIDTH;
        row(headings, grid.columns(), names, true);
        Element body = table.add("TBody");
        for (Grid.Line line : grid.lines()) {
            line(body.add("TR"), line, grid.columns().size(), names);
        }
        sheets.skip(3);
    }

    private void line(Element row, Grid.Line line, int columns, float names) throws IOException {
        List<Element> cells = new ArrayList<>();
        cells.add(line.cells().isEmpty() ? row.addWideHeading(columns) : row.addHeading("Row"));
        boolean one = line.cells().size() == 1 && columns > 2;
        for (int i = 0; i < line.cells().size(); i++) {
            cells.add(one ? row.addWide(columns - 1) : row.add("TD"));
        }
        List<String> texts = new ArrayList<>(List.of(line.name()));
        texts.addAll(line.cells());
        row(cells, texts, names, line.strong() || line.cells().isEmpty());
    }

    private void row(List<Element> cells, List<String> texts, float names, boolean strong) throws IOException {
        float column = (Sheets.WIDTH - names) / Math.max(1, cells.size() - 1);
        Ink ink = strong ? Ink.BLACK.of(CELL).bold() : Ink.BLACK.of(CELL);
        List<List<String>> lines = new ArrayList<>();
        float height = 0;
        for (int i = 0; i < cells.size(); i++) {
            lines.add(typeface.lines(texts.get(i), CELL, (i == 0 ? names : column) - 6));
            height = Math.max(height, Sheets.height(lines.get(i), CELL));
        }
        sheets.need(height + 2 * PADDING);
        sheets.box(0, 0, Sheets.WIDTH, 0.5f, Ink.LINE);
        sheets.skip(PADDING);
        for (int i = 0; i < cells.size(); i++) {
            sheets.write(
                    cells.get(i),
                    lines.get(i),
                    i == 0 ? ink : ink.right(),
                    i == 0 ? 0 : names + (i - 1) * column,
                    i == 0 ? names : column);
        }
        sheets.skip(height + PADDING - 1);
    }

    private void block(String type, String text, Ink ink, float after) throws IOException {
        List<String> lines = typeface.lines(text, ink.size(), Sheets.WIDTH);
        sheets.need(Sheets.height(lines, ink.size()));
        sheets.write(document.add(type), lines, ink, 0, Sheets.WIDTH);
        sheets.skip(Sheets.height(lines, ink.size()) + after);
    }

    /** The whole paper; nothing can be written after. */
    public byte[] bytes() throws IOException {
        PdfFile file = new PdfFile();
        int catalog = file.reserve();
        int tree = file.reserve();
        List<Integer> pages = sheets.add(file, tree, EmbeddedFont.add(typeface, file));
        file.set(
                tree,
                "<</Type/Pages/Count " + pages.size() + "/Kids"
                        + pages.stream().map(PdfFile::reference).collect(Collectors.joining(" ", "[", "]>>")));
        int structure = Tags.add(document, sheets.marked(), file, pages);
        file.set(
                catalog,
                "<</Type/Catalog/Pages " + reference(tree) + "/StructTreeRoot " + reference(structure)
                        + "/MarkInfo<</Marked true>>/Lang(" + about.language()
                        + ")/ViewerPreferences<</DisplayDocTitle true>>/Metadata "
                        + reference(about.addPacket(file)) + ">>");
        return file.write(catalog, about.addInformation(file));
    }
}
