package be.telling.statistics.protection;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.RawCounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Protects by controlled rounding; refuses what no rounding can protect. */
@ApplicationScoped
class RoundingProtector implements Protector {
    private final Seeds seeds;

    RoundingProtector(Seeds seeds) {
        this.seeds = seeds;
    }

    @Override
    public Protection protect(RawCounts counts, Parameters parameters, List<Earlier> earlier, Critic critic) {
        if (!parameters.method().equals(Parameters.CONTROLLED_ROUNDING)) {
            return refused("unknown-method", "This method is not known.");
        }
        if (counts.headCount(CellKey.TOTAL) < parameters.minimumSize()) {
            return refused(
                    "too-few-persons", "The whole round has fewer persons than the minimum size of an organisation.");
        }
        if (counts.origins().size() < 2) {
            return refused("one-category", "A definition with one category says of everybody what he is.");
        }
        return new ControlledRounding(counts, parameters, Recollection.of(earlier), seeds.lot(counts, parameters))
                .protect(critic);
    }

    private static Protection refused(String code, String message) {
        return new Protection.Refused(List.of(new Reason(code, message)));
    }
}
