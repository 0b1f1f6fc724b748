package be.telling.statistics.page.table;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By which column a table is sorted, and which way; in an address {@code sort=level.share.desc}. */
public record Order(String column, boolean descending) {
    private static final Pattern FORM = Pattern.compile("([a-z]{2,12})\\.([A-Za-z0-9_]{1,12})\\.(asc|desc)");

    /** More tables than that no page has. */
    private static final int MOST = 8;

    /** Orders by the table they are for; the last one wins. */
    public static SortedMap<String, Order> parse(@Nullable List<String> parameters) {
        SortedMap<String, Order> orders = new TreeMap<>();
        if (parameters == null) {
            return orders;
        }
        if (parameters.size() > MOST) {
            throw invalid();
        }
        for (String parameter : parameters) {
            Matcher matcher = FORM.matcher(parameter);
            if (!matcher.matches()) {
                throw invalid();
            }
            orders.put(matcher.group(1), new Order(matcher.group(2), "desc".equals(matcher.group(3))));
        }
        return orders;
    }

    /** Refused without repeating what was sent. */
    public static ProblemException invalid() {
        return ProblemException.of(ProblemType.INVALID_REQUEST)
                .with(
                        "parameters",
                        List.of(Map.of(
                                "parameter", "sort", "detail", "must be table.column.asc or table.column.desc")));
    }

    String text(String table) {
        return table + "." + column + "." + (descending ? "desc" : "asc");
    }
}
