package be.telling.lookup.round;

/**
 * When a question is asked, among those of its round: step by step. First everybody's own number, then the first
 * relatives that the answers led to, and so on: when the last relatives are chosen it is known whose they are too. Some
 * persons, taken by chance, are asked through ahead of all others: what they take foretells what the round will.
 *
 * @param step how many answers led to the question
 * @param ahead whether it was asked for the sake of somebody who is ahead
 */
public record Turn(int step, boolean ahead) {

    /** A person's own number. */
    public static final Turn OWN = new Turn(0, false);

    /** The turn of a question that an answer to this one led to. */
    public Turn next() {
        return new Turn(step + 1, ahead);
    }

    /** Of two who want the same: the one that comes first. */
    public Turn earlier(Turn other) {
        return new Turn(Math.min(step, other.step), ahead || other.ahead);
    }

    /**
     * As SQL: when a question is due. Of what is due the newest is taken up first, so turns are moments of long ago, a
     * day for each, and within a day by chance, for which the pseudonym serves. What failed is due later than all
     * turns, so it is tried again soon.
     */
    public static String dueAt(String pseudonym, String step, String ahead) {
        return """
                case when %3$s then clock_timestamp()
                     else timestamptz 'epoch' - %2$s * interval '1 day'
                       + (get_byte(%1$s, 0) * 256 + get_byte(%1$s, 1)) * interval '1 second' end""".formatted(pseudonym, step, ahead);
    }

    /**
     * As SQL: how many of so many persons are ahead. A few, for they are asked without knowing who shares relatives with
     * them; but no fewer than it takes to be typical.
     */
    public static String personsAhead(String persons) {
        return "greatest(25, %s / 40)".formatted(persons);
    }
}
