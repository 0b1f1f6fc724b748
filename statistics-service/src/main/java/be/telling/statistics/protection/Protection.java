package be.telling.statistics.protection;

import java.util.List;

/** What came of protecting a round: figures, or the reasons why there can't be any. */
public sealed interface Protection {
    record Protected(ProtectedFigures figures) implements Protection {}

    record Refused(List<Reason> reasons) implements Protection {}
}
