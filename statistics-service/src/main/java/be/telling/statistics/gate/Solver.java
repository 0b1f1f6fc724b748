package be.telling.statistics.gate;

/** Answers exactly what the true counts could be. Every answer is the same on every machine and at any time. */
interface Solver {
    /** Name and version, for the log and the report. */
    String name();

    /**
     * Searches the largest or smallest value of a target between two bounds.
     *
     * @param from no smaller value is looked for
     * @param to no larger value is looked for
     */
    Answer solve(Unknowns unknowns, Target target, long from, long to, boolean largest);

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
