package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.movements.Movements;
import be.telling.statistics.protection.Reason;
import java.util.List;
import java.util.Set;

/**
 * Looks once more at what is about to be published: the final bytes, as a reader will get them, together with what is
 * public already and without knowing how the figures came about. It runs when a candidate is built, when it is published,
 * and over everything public when the service starts.
 */
public interface Gate {
    /**
     * Examines a release.
     *
     * @param earlier what else is or was public, in the order of its reference dates
     * @param movements what is known of who came and went between any two of them
     */
    Verdict examine(Dossier candidate, List<Dossier> earlier, List<Movements> movements);

    /** Somebody who knows what is public, for whoever makes figures and wants to think again before an examination decides. */
    Onlooker onlooker(List<Dossier> earlier, List<Movements> movements);

    /** Knows all that is public and looks at one draft of a release after the other. */
    interface Onlooker {
        /**
         * Looks quickly, without proving anything, for groups of which somebody might learn too much from this release and earlier
         * ones together. One form of the data is enough.
         *
         * @return keys of groups, whose origin is the total; all that an examination of several releases would name is among them.
         *     The same drafts in the same order give the same groups
         */
        Set<CellKey> doubts(Dossier draft);
    }

    /**
     * What was examined and what came of it.
     *
     * @param reasons why it may not be published; empty if it may. They name rules and places, never figures
     * @param notExamined attacks that could not be tried, for want of knowledge about them
     * @param together the rounds whose releases were attacked as one system with nothing left out, its own among them; none if
     *     nothing ties it to others, they are too many, or it does not even pass alone
     * @param solver name and version of what decided
     */
    record Verdict(
            List<Check> checks, List<Reason> reasons, List<String> notExamined, List<String> together, String solver) {
        public boolean passed() {
            return reasons.isEmpty();
        }
    }

    /**
     * One thing that was examined.
     *
     * @param examined how many figures, sums or attacks
     */
    record Check(String code, int examined, boolean passed) {}
}
