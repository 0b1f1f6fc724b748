package be.telling.statistics.page.table;

import be.telling.statistics.page.chart.BarChart;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * One way to divide the staff: a chart and the table behind it.
 *
 * @param id the anchor on the page
 * @param chart absent where there is nothing to draw
 * @param data the address of the figures behind it
 * @param here the address of this table as it stands
 */
@RegisterForReflection
public record Breakdown(
        String id,
        String title,
        @Nullable BarChart chart,
        String chartTitle,
        boolean distribution,
        Table table,
        String data,
        String here) {}
