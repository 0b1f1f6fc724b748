package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.movements.Movements;
import be.telling.statistics.movements.Movements.Change;
import java.util.Optional;

/** How many came, stayed and went: what was told, and what follows where a group had nobody in one of the releases. */
record Changes(Edition before, Edition after, Movements movements) {
    Optional<Change> of(CellKey group) {
        Optional<Change> told = movements.change(group);
        int then = before.persons(group);
        int now = after.persons(group);
        return told.isPresent() || then > 0 && now > 0 ? told : Optional.of(new Change(now, then, 0));
    }
}
