package be.telling.statistics.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to divide the staff: a chart and the table behind it.
 *
 * @param id the anchor on the page
 * @param caption what the table is about
 * @param firstColumn what its rows are
 * @param chart absent where there are too many rows to draw
 */
public record Breakdown(
        String id,
        String title,
        String caption,
        String firstColumn,
        @Nullable BarChart chart,
        List<Block> blocks) {
    /** Rows under a heading of their own, such as the organisations of one domain; an empty heading is none. */
    public record Block(String heading, List<Row> rows) {}

    /**
     * A line of the table.
     *
     * @param persons everybody of the group; empty if the line is withheld
     * @param cells figures by category
     * @param total whether it is the sum of the others
     */
    public record Row(
            String name, String persons, String foreignShare, String unknownShare, List<String> cells, boolean total) {
        public boolean withheld() {
            return persons.isEmpty();
        }
    }
}
