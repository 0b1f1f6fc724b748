package be.telling.lookup.delivery;

/**
 * How many calls a round still takes, from how many it took so far.
 *
 * @param calls made so far, failed ones included
 * @param questionsLeft as far as can be told
 * @param inscribing whether persons are inscribed before they are asked about, and signed out after the count
 */
record Effort(Work work, long calls, double questionsLeft, boolean inscribing) {

    private static final int CALLS_WITH_INSCRIPTION = 2;

    /** Answers from which on it can be told what one takes, failures included. */
    private static final int TYPICAL = 50;

    /** Less than a question is none. */
    private static final double NONE = 0.5;

    double callsLeft() {
        if (work.leaving() > 0) {
            return work.leaving();
        }
        if (work.signedOut() > 0 || (questionsLeft < NONE && !inscribing)) {
            return 0;
        }
        int plain = inscribing ? CALLS_WITH_INSCRIPTION : 1;
        double answered = work.answered();
        double each = answered < TYPICAL ? plain : Math.max(plain, calls / answered);
        double signingOut = inscribing ? (answered + questionsLeft) * each / plain : 0;
        return questionsLeft * each + signingOut;
    }
}
