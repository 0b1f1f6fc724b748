package be.telling.statistics.protection;

import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.movements.Movements;
import java.util.Optional;

/**
 * An earlier release of the same people or most of them, which a reader compares with the new one.
 *
 * @param counts what it was made of
 * @param figures what was published
 * @param movements who came and went since, if that is known
 */
public record Earlier(RawCounts counts, ProtectedFigures figures, Optional<Movements> movements) {}
