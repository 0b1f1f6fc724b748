package be.telling.statistics.page.table;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A table that can be sorted by any of its columns.
 *
 * @param id the anchor on the page
 * @param columns the first is the rows' heading
 * @param reset the address of the table's own order; empty when it has it
 */
@RegisterForReflection(ignoreNested = false)
public record Table(String id, String caption, List<Column> columns, List<Block> blocks, String reset, int width) {
    /** A column and the address where the table is sorted by it. {@code sorted} is the value of aria-sort, or empty. */
    public record Column(String key, String label, String style, String href, String sorted) {}

    /** Rows under a heading of their own, such as the organisations of one domain; an empty heading is none. */
    public record Block(String heading, List<Row> rows) {}

    /** What stands in a cell, and what it is sorted by. */
    public record Cell(String text, OptionalDouble value, String style) {}

    /**
     * A line of the table.
     *
     * @param href where there is more about it; empty if nowhere
     * @param cells none if the line is withheld
     * @param total whether it is the sum of the others, and so stays at the end
     */
    public record Row(String name, String href, List<Cell> cells, boolean total) {
        public boolean withheld() {
            return cells.isEmpty();
        }
    }

    /** A column before it has an address. */
    record Heading(String key, String label, String style) {}

    /** Sorts as the view says; figures that are not there come last whichever way it goes. */
    static Table of(String id, String caption, List<Heading> headings, List<Block> blocks, View view) {
        Order order = view.orders().get(id);
        List<String> keys = headings.stream().map(Heading::key).toList();
        if (order != null && !keys.contains(order.column())) {
            throw Order.invalid();
        }
        List<Column> columns = headings.stream()
                .map(heading -> new Column(
                        heading.key,
                        heading.label,
                        heading.style,
                        view.with(id, next(heading.key, order)),
                        sorted(heading.key, order)))
                .toList();
        List<Block> sorted = order == null ? blocks : List.of(new Block("", sort(blocks, keys, order)));
        return new Table(id, caption, columns, sorted, order == null ? "" : view.without(id), headings.size());
    }

    private static List<Row> sort(List<Block> blocks, List<String> keys, Order order) {
        int column = keys.indexOf(order.column());
        Comparator<Row> comparator = column == 0
                ? Comparator.comparing(Row::name, String.CASE_INSENSITIVE_ORDER)
                : Comparator.comparingDouble(row -> value(row, column));
        List<Row> rows = new ArrayList<>(blocks.stream()
                .flatMap(block -> block.rows().stream())
                .filter(row -> !row.total())
                .sorted(Comparator.comparing((Row row) -> column > 0 && Double.isNaN(value(row, column)))
                        .thenComparing(order.descending() ? comparator.reversed() : comparator)
                        .thenComparing(Row::name))
                .toList());
        // Totals of parts mean nothing once the parts are mixed; the only total of a table stays.
        if (blocks.size() == 1) {
            blocks.getFirst().rows().stream().filter(Row::total).forEach(rows::add);
        }
        return rows;
    }

    private static double value(Row row, int column) {
        return row.withheld() ? Double.NaN : row.cells().get(column - 1).value().orElse(Double.NaN);
    }

    /** Numbers are first wanted from the largest on, names from A. */
    private static Order next(String key, @Nullable Order order) {
        boolean descending = order != null && order.column().equals(key) ? !order.descending() : !key.equals("name");
        return new Order(key, descending);
    }

    private static String sorted(String key, @Nullable Order order) {
        if (order == null || !order.column().equals(key)) {
            return "";
        }
        return order.descending() ? "descending" : "ascending";
    }
}
