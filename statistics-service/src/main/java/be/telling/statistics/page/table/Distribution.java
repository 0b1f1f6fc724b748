package be.telling.statistics.page.table;

import be.telling.statistics.counts.Organisation;
import be.telling.statistics.page.chart.BarChart;
import be.telling.statistics.page.chart.BarChart.Group;
import be.telling.statistics.protection.ProtectedFigures;
import java.util.ArrayList;
import java.util.List;

/** How many organisations have which share: a picture of all of them where a bar for each would be too many. */
final class Distribution {
    private static final int WIDTH = 4;
    private static final int LAST = 20;

    /** Below this a share is mostly rounding. */
    private static final long SMALLEST = 100;

    private Distribution() {}

    static BarChart of(ProtectedFigures figures, Rows rows) {
        List<Shares> shares = figures.organisations().stream()
                .filter(Organisation::responded)
                .map(organisation -> Shares.of(figures, organisation.code()))
                .filter(own -> own.persons().orElse(0) >= SMALLEST)
                .toList();
        List<Group> groups = new ArrayList<>();
        for (int from = 0; from <= LAST; from += WIDTH) {
            double lower = from;
            double upper = from == LAST ? Double.MAX_VALUE : from + WIDTH;
            long number = shares.stream()
                    .filter(own -> own.foreignPercent() >= lower && own.foreignPercent() < upper)
                    .count();
            String name = from == LAST
                    ? rows.word("share_from").formatted(from)
                    : rows.word("share_between").formatted(from, from + WIDTH);
            groups.add(new Group(
                    name,
                    number,
                    0,
                    Long.toString(number),
                    rows.word("distribution_alternative").formatted(name, number)));
        }
        return BarChart.counts(groups);
    }
}
