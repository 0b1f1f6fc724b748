package be.telling.statistics.protection;

import be.telling.statistics.counts.RawCounts;
import java.util.List;

/** Protected figures for tests of what comes after the protection. */
public final class Releasable {
    private Releasable() {}

    public static ProtectedFigures figures(RawCounts counts) {
        return figures(counts, List.of());
    }

    /** Beside what readers have already. */
    public static ProtectedFigures figures(RawCounts counts, List<Earlier> earlier) {
        return switch (new RoundingProtector(Seeds.of(new byte[32])).protect(counts, Parameters.DEFAULT, earlier)) {
            case Protection.Protected done -> done.figures();
            case Protection.Refused refused -> throw new IllegalArgumentException("Refused: " + refused.reasons());
        };
    }
}
