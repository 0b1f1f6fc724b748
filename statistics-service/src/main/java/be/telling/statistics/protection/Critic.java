package be.telling.statistics.protection;

import be.telling.commons.cells.CellKey;
import java.util.Set;

/**
 * Somebody who looks at figures as a reader would, with all that readers have besides, and says of which groups they may tell too
 * much. How it is found out is nothing that a protection knows; all that comes back are keys.
 */
@FunctionalInterface
public interface Critic {
    /** One that has nothing to say. */
    Critic NONE = figures -> Set.of();

    /** @return keys of groups, whose origin is the total; always the same for the same figures in the same order */
    Set<CellKey> objections(ProtectedFigures figures);
}
