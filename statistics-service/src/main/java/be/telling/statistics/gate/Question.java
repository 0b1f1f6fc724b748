package be.telling.statistics.gate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

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
}
