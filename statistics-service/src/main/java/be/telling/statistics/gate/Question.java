package be.telling.statistics.gate;

import be.telling.statistics.gate.Solver.Goal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/** A claim and what is known so far to be possible of its target. */
final class Question {
    private final Claim claim;
    private final BitSet seen = new BitSet();
    private int smallest = Integer.MAX_VALUE;
    private int largest = Integer.MIN_VALUE;

    Question(Claim claim) {
        this.claim = claim;
    }

    Claim claim() {
        return claim;
    }

    /** Takes into account that the target can have its value at this point. */
    void note(int[] point) {
        if (!claim.applies(point)) {
            return;
        }
        int value = claim.target().in(point);
        smallest = Math.min(smallest, value);
        largest = Math.max(largest, value);
        if (claim.every() && value >= claim.from() && value < claim.from() + claim.width()) {
            seen.set(value - claim.from());
        }
    }

    /** Whether the claim was shown to hold. */
    boolean met() {
        return claim.every()
                ? seen.cardinality() == claim.width()
                : largest >= smallest && (long) largest - smallest + 1 >= claim.width();
    }

    int smallest() {
        return smallest;
    }

    int largest() {
        return largest;
    }

    /** Values none of which may be excluded, and which no point has shown so far. */
    List<Integer> missing() {
        List<Integer> missing = new ArrayList<>();
        if (claim.every()) {
            for (int i = seen.nextClearBit(0); i < claim.width(); i = seen.nextClearBit(i + 1)) {
                missing.add(claim.from() + i);
            }
        }
        return missing;
    }

    /** Whether no point has shown anything of it so far. */
    boolean untouched() {
        return largest < smallest;
    }

    /** The next value to look for in one direction. */
    int next(boolean up) {
        if (claim.every()) {
            return up ? missing().getLast() : missing().getFirst();
        }
        return up ? largest + 1 : smallest - 1;
    }

    /** Something that would meet the claim, or bring it nearer. */
    Goal goal(SplittableRandom random) {
        Target target = claim.target();
        if (untouched()) {
            return new Goal(Target.of(claim.given()), 1, Integer.MAX_VALUE);
        }
        if (claim.every()) {
            List<Integer> missing = missing();
            int value = missing.get(random.nextInt(missing.size()));
            return new Goal(target, value, value);
        }
        return random.nextBoolean()
                ? new Goal(target, (long) smallest + claim.width() - 1, Integer.MAX_VALUE)
                : new Goal(target, Integer.MIN_VALUE, (long) largest - claim.width() + 1);
    }
}
