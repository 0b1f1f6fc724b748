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
        return figures(counts, earlier, Critic.NONE);
    }

    /** With somebody who objects. */
    public static ProtectedFigures figures(RawCounts counts, List<Earlier> earlier, Critic critic) {
        return switch (protection(counts, earlier, critic)) {
            case Protection.Protected done -> done.figures();
            case Protection.Refused refused -> throw new IllegalArgumentException("Refused: " + refused.reasons());
        };
    }

    /** Whatever comes of it. */
    public static Protection protection(RawCounts counts, List<Earlier> earlier, Critic critic) {
        return new RoundingProtector(Seeds.of(new byte[32])).protect(counts, Parameters.DEFAULT, earlier, critic);
    }
}
