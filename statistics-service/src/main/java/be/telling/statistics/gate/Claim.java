package be.telling.statistics.gate;

import java.util.ArrayList;
import java.util.List;

/**
 * What a release promises about a target: that the values which nobody can exclude are far enough apart.
 *
 * @param rule the rule that demands it
 * @param place where the target is, to be named in a reason
 * @param width how many integers the values that can't be excluded must span, at least
 * @param from the smallest of the values none of which may be excluded, counted by {@code width}; only if {@code every}
 * @param every whether each single value of the span must be possible, not only its ends
 * @param given a cell of which an insider knows that somebody is in it, namely himself; {@link #NOTHING} for anybody
 */
record Claim(String rule, String place, Target target, int width, int from, boolean every, int given) {
    /** No cell. */
    static final int NOTHING = -1;

    /** The values have to span {@code width} integers, wherever these lie. */
    static Claim span(String rule, String place, Target target, int width) {
        return new Claim(rule, place, target, width, 0, false, NOTHING);
    }

    /** Nothing may be excluded: all of {@code width} integers from {@code from} on are possible. */
    static Claim every(String rule, String place, Target target, int from, int width) {
        return new Claim(rule, place, target, width, from, true, NOTHING);
    }

    /** What somebody in a cell, who knows that he is, must not find certain. */
    static Claim insider(String rule, String place, Target target, int given) {
        return new Claim(rule, place, target, 2, 0, false, given);
    }

    /** The cells that decide about it. */
    List<Integer> cells() {
        List<Integer> cells = new ArrayList<>(List.of(target.plus()));
        if (target.minus() != Target.NOTHING) {
            cells.add(target.minus());
        }
        if (given != NOTHING && given != target.plus()) {
            cells.add(given);
        }
        return cells;
    }

    /** Whether a point is one that who asks can't exclude at once. */
    boolean applies(int[] point) {
        return given == NOTHING || point[given] > 0;
    }
}
