package be.telling.statistics.protection;

import be.telling.statistics.counts.RawCounts;

/** Protected figures for tests of what comes after the protection. */
public final class Releasable {
    private Releasable() {}

    public static ProtectedFigures figures(RawCounts counts) {
        return switch (new RoundingProtector(Seeds.of(new byte[32])).protect(counts, Parameters.DEFAULT)) {
            case Protection.Protected done -> done.figures();
            case Protection.Refused refused -> throw new IllegalArgumentException("Refused: " + refused.reasons());
        };
    }
}
