package be.telling.statistics.protection;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.RawCounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * Rounds every cell of the cube to a multiple of the base so that all tables still add up: over the hierarchy of domains
 * and organisations, over the values of each attribute and over the origins. Small organisations are withheld.
 *
 * <p>It protects single small figures. It does not consider what an insider could compute from several tables or
 * releases together; a stronger procedure takes its place behind {@link Protector}.
 */
@ApplicationScoped
class AdditiveRounding implements Protector {
    @Override
    public Protection protect(RawCounts counts, Parameters parameters) {
        if (counts.headCount(CellKey.TOTAL) < parameters.minimumSize()) {
            return new Protection.Refused(List.of(new Reason(
                    "too-few-persons", "The whole round has fewer persons than the minimum size of an organisation.")));
        }
        SortedMap<CellKey, Long> figures = new Rounding(counts, parameters.base()).figures();
        Set<String> withheld = Withholding.choose(counts, parameters.minimumSize());
        figures.keySet().removeIf(key -> withheld.contains(key.organisation()));
        return new Protection.Protected(new ProtectedFigures(
                counts.round(),
                counts.referenceDate(),
                counts.definition(),
                parameters,
                counts.domains(),
                counts.organisations(),
                figures));
    }
}
