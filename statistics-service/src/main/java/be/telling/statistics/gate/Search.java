package be.telling.statistics.gate;

import java.util.List;

/** Looks for witnesses by walking: from wherever the last one was to where a target has a value that it was not seen with. */
final class Search {
    /** Steps to such a value; twice as many at each further try. */
    private static final long PATIENCE = 64;

    /** Rounds of tries over all that is open. */
    private static final int TRIES = 10;

    /** No longer tries than so many steps for each cell: on small systems the solver is quicker. */
    private static final int STEPS = 4;

    /** If fewer are open, none of them gets more of the budget. */
    private static final int FEWEST = 40;

    /** No further round that could take more steps than these: where so much is open, the release is lost. */
    static final long THOROUGH = 2_000_000;

    /** The same where nobody decides about what is left: looking at it again costs more than giving it up. */
    static final long QUICK = 80_000;

    private final Unknowns unknowns;
    private final long seed;
    private final long budget;

    Search(Unknowns unknowns, long seed, long budget) {
        this.budget = budget;
        this.unknowns = unknowns;
        this.seed = seed;
    }

    void on(Evidence evidence) {
        Walk walk = new Walk(unknowns, evidence.point(), seed);
        long patience = PATIENCE;
        for (int round = 0; round < TRIES; round++) {
            boolean tooMuch = evidence.left() * patience > budget
                    || patience * FEWEST > budget
                    || patience > (long) STEPS * unknowns.cells();
            if (evidence.left() == 0 || round > 0 && tooMuch) {
                return;
            }
            for (Question question : evidence.open()) {
                push(walk, question, true, patience, evidence);
                push(walk, question, false, patience, evidence);
            }
            patience *= 2;
        }
    }

    /** Looks for a point where the target is farther away than at any point so far, again and again. */
    private static void push(Walk walk, Question question, boolean up, long steps, Evidence evidence) {
        Claim claim = question.claim();
        if (question.untouched()) {
            walk.reach(Target.of(claim.given()), 1, Integer.MAX_VALUE, Claim.NOTHING, steps, evidence);
        }
        boolean found = !question.untouched();
        while (found && !question.met()) {
            long from = Integer.MIN_VALUE;
            long to = Integer.MAX_VALUE;
            if (claim.every()) {
                List<Integer> missing = question.missing();
                from = up ? missing.getLast() : missing.getFirst();
                to = from;
            } else if (up) {
                from = question.largest() + 1L;
            } else {
                to = question.smallest() - 1L;
            }
            found = walk.reach(claim.target(), from, to, claim.given(), steps, evidence);
        }
    }
}
