package be.telling.statistics.gate;

/**
 * What a release promises about a target: that the values which nobody can exclude are far enough apart.
 *
 * @param rule the rule that demands it
 * @param place where the target is, to be named in a reason
 * @param width how many integers the values that can't be excluded must span, at least
 * @param from the smallest of the values none of which may be excluded, counted by {@code width}; only if {@code every}
 * @param every whether each single value of the span must be possible, not only its ends
 */
record Claim(String rule, String place, Target target, int width, int from, boolean every) {
    /** The values have to span {@code width} integers, wherever these lie. */
    static Claim span(String rule, String place, Target target, int width) {
        return new Claim(rule, place, target, width, 0, false);
    }

    /** Nothing may be excluded: all of {@code width} integers from {@code from} on are possible. */
    static Claim every(String rule, String place, Target target, int from, int width) {
        return new Claim(rule, place, target, width, from, true);
    }
}
