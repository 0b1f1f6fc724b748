package be.telling.statistics.gate;

import java.util.List;

/** Answers exactly what the true counts could be. Every answer is the same on every machine and at any time. */
interface Solver {
    /** Name and version, for the log and the report. */
    String name();

    /** Whether {@link #stretch} is worth its time. */
    boolean quick();

    /**
     * Searches the largest or smallest value of a target between two bounds.
     *
     * @param from no smaller value is looked for
     * @param to no larger value is looked for
     */
    Answer solve(Unknowns unknowns, Target target, long from, long to, boolean largest);

    /**
     * Searches other counts that could be the true ones and meet many goals at once, by changing one region of the counts
     * only. It is for finding witnesses: what it returns need not meet as many goals as possible.
     *
     * @param point counts that could be the true ones
     * @param roughly go as far as possible towards the goals together, which is quicker than to meet as many as possible
     */
    Answer stretch(Unknowns unknowns, int[] point, int region, List<Goal> goals, boolean roughly);

    /** A value that a target should have, at least {@code from} and at most {@code to}. */
    record Goal(Target target, long from, long to) {}

    /** What came of a search. */
    sealed interface Answer {
        /** The best there is, and counts that show it. */
        record Found(int[] point) implements Answer {}

        /** There is none: proved. */
        record Impossible() implements Answer {}

        /** Neither found nor excluded; whoever asked must assume the worse. */
        record Unsolved(String why) implements Answer {}
    }
}
