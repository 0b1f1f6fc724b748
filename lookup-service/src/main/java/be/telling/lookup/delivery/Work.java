package be.telling.lookup.delivery;

import java.util.List;

/**
 * What is known of a round's questions, in figures that name nobody.
 *
 * @param steps the questions by how many answers led to them; persons' own numbers first
 * @param waiting persons who wait for a question of the first step, those who are ahead left out
 * @param waitedFor the questions they wait for: fewer, for brothers and sisters wait for the same one
 * @param leaving persons who are still to be signed out
 * @param signedOut those who were
 */
record Work(List<Step> steps, long waiting, long waitedFor, long leaving, long signedOut) {

    private static final Step NONE = new Step(0, 0, 0, 0, 0);

    /**
     * @param stuck those that the register couldn't answer
     * @param ahead those asked ahead of all others
     * @param aheadAnswered answered ones of these
     */
    record Step(long questions, long answered, long stuck, long ahead, long aheadAnswered) {

        long open() {
            return questions - answered - stuck;
        }
    }

    Work {
        steps = List.copyOf(steps);
    }

    Step step(int n) {
        return n < steps.size() ? steps.get(n) : NONE;
    }

    long answered() {
        return steps.stream().mapToLong(Step::answered).sum();
    }
}
