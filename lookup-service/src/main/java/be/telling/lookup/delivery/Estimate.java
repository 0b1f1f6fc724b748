package be.telling.lookup.delivery;

/**
 * How many questions a round will still come to, from the figures about those that it came to so far. It rests on three
 * things: how often an answer led to a further question, which those who are asked ahead of all others show early; how
 * many persons share relatives, which shows while everybody's own number is asked; and what is already open.
 *
 * @param most questions that one person can need
 * @param close how many of these are about himself and his parents: on what comes after, cousins agree too
 */
record Estimate(Work work, int most, int close) {

    /** Before much was seen: an answer leads to another question nine times in ten. */
    private static final double FOLLOWERS = 0.9;

    /** Persons who have brothers and sisters in the round: as if two of ten had been seen. */
    private static final double SIBLINGS_SEEN = 2;

    private static final double SIBLINGS_LOOKED_AT = 10;

    /** Cousins share two of four grandparents, and three are asked about. */
    private static final double COUSINS_SHARE = 1 / 3.0;

    private static final double PRECISE = 1e-6;
    private static final double MANY = 1_000;

    /** Questions not answered yet, those among them that nobody has thought of so far. */
    double questionsLeft() {
        double left = 0;
        double coming = 0;
        for (int n = 0; n < Math.max(most, work.steps().size()); n++) {
            double open = work.step(n).open() + coming;
            left += open;
            coming = n == 0 ? firstRelatives() : followers(n, open);
        }
        return left;
    }

    /** Questions of the next step that will come of those of this one. */
    private double followers(int n, double open) {
        double answered = work.step(n).answered();
        double all = answered + open;
        double seen = work.step(n + 1).questions();
        if (n + 1 >= most || all <= 0) {
            return 0;
        }
        double each = (seen + FOLLOWERS) / (answered + 1);
        if (n + 1 == close) {
            double done = answered / all;
            each *= done + (1 - done) / (1 + siblings() * COUSINS_SHARE);
        }
        return Math.max(0, all * each - seen);
    }

    /** Questions of the first step that will come of persons who weren't asked yet. */
    private double firstRelatives() {
        Work.Step own = work.step(0);
        double seen = work.step(1).questions();
        if (own.open() <= 0 || most < 2) {
            return 0;
        }
        double others = own.answered() - own.aheadAnswered();
        if (others > 0 && others >= own.aheadAnswered()) {
            double part = part();
            return work.waitedFor() * (1 / found(part, siblings()) - 1);
        }
        double each = (seen + FOLLOWERS) / (own.answered() + 1);
        return own.open() * each / (1 + siblings());
    }

    /** Part of those who aren't ahead whose own number was asked. */
    private double part() {
        Work.Step own = work.step(0);
        double all = own.questions() - own.ahead();
        return all <= 0 ? 1 : (own.answered() - own.aheadAnswered()) / all;
    }

    /**
     * How many brothers and sisters join the first one of a family, on average: numbers of them as by chance. While
     * persons are asked it shows in how many already wait for the same; afterwards in how many fewer first relatives
     * there are than for those ahead, who came by themselves.
     */
    private double siblings() {
        double part = part();
        if (part >= 1) {
            Work.Step own = work.step(0);
            Work.Step first = work.step(1);
            double alone = first.ahead() / Math.max(1.0, own.aheadAnswered());
            double together = first.questions() / Math.max(1.0, own.answered());
            return together <= 0 ? 0 : Math.max(0, alone / together - 1);
        }
        double shared = work.waiting() - work.waitedFor();
        double siblings = shared <= 0 ? 0 : siblings(part, (double) work.waitedFor() / work.waiting());
        double lookedAt = shared <= 0 ? work.waiting() * part : shared / siblings;
        return (shared + SIBLINGS_SEEN) / (lookedAt + SIBLINGS_LOOKED_AT);
    }

    /** The number that leads to this ratio of families to persons when part of all persons were asked. */
    private static double siblings(double part, double familiesToPersons) {
        double low = 0;
        double high = 1;
        while (ratio(part, high) > familiesToPersons && high < MANY) {
            high *= 2;
        }
        while (high - low > PRECISE) {
            double middle = (low + high) / 2;
            if (ratio(part, middle) > familiesToPersons) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double ratio(double part, double siblings) {
        return found(part, siblings) / (part * (1 + siblings));
    }

    /** Part of families of which somebody was found when part of all persons were asked. */
    private static double found(double part, double siblings) {
        return 1 - (1 - part) * Math.exp(-siblings * part);
    }
}
