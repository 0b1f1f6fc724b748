package be.telling.statistics.counts;

import be.telling.statistics.counts.CountsDocument.CountedCell;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** The contract's answer to a statistician who asks for the raw cells. */
@RegisterForReflection(registerFullHierarchy = true)
record RawCells(String round, String definition, long persons, long rows, List<CountedCell> cells) {
    static RawCells of(RawCounts counts) {
        return new RawCells(
                counts.round(),
                counts.definition().id(),
                counts.persons(),
                counts.rows(),
                CountsDocument.counted(counts));
    }

    @Override
    public String toString() {
        return "RawCells[" + round + "]";
    }
}
