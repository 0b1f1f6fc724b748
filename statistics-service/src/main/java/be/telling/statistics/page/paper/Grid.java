package be.telling.statistics.page.paper;

import java.util.List;

/**
 * A table as it is printed.
 *
 * @param columns the headings; the first is that of the rows' names
 */
public record Grid(String caption, List<String> columns, List<Line> lines) {
    /**
     * A row.
     *
     * @param cells as many as there are columns beside the name, one that stands for all, or none in a heading of the rows below
     */
    public record Line(String name, List<String> cells, boolean strong) {}
}
