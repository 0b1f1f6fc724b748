package be.telling.statistics.page.past;

import be.telling.statistics.counts.Text;
import be.telling.statistics.publication.OfficialFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Official figures that were made in one way, and so belong on one line.
 *
 * @param id the key of its words
 * @param definition the definition that carries it on; empty if none does
 */
record PastSeries(String id, String definition, List<Value> values) {
    private static final String FOREIGN = "foreign";
    private static final String VOLUNTARY = "voluntary";

    /** One figure, in percent. */
    record Value(
            LocalDate date,
            BigDecimal percent,
            List<String> sources,
            @Nullable Text note) {}

    /** A share outside the EU carries the older line on: it is the bridge between the definitions. */
    static List<PastSeries> of(OfficialFigures official) {
        return List.of(
                of(official, "registered", "", (method, category) -> method.equals(VOLUNTARY)),
                of(
                        official,
                        "migration",
                        "vl-2014",
                        (method, category) -> !method.equals(VOLUNTARY) && !category.equals(FOREIGN)),
                of(
                        official,
                        FOREIGN,
                        "vl-2016",
                        (method, category) -> !method.equals(VOLUNTARY) && category.equals(FOREIGN)));
    }

    private static PastSeries of(
            OfficialFigures official, String id, String definition, BiPredicate<String, String> belongs) {
        List<Value> values = new ArrayList<>();
        for (OfficialFigures.Point point : official.points()) {
            for (OfficialFigures.Share share : point.shares()) {
                if (belongs.test(point.method(), share.category())) {
                    values.add(new Value(point.date(), share.percent(), point.sources(), point.note()));
                }
            }
        }
        return new PastSeries(id, definition, values);
    }
}
