package be.telling.simulator.population;

/** Where a line of descent comes from, and which of its generations came. */
record Origin(String nationality, Arrival arrival) {

    static final Origin BELGIAN = new Origin(NationalityHistory.BELGIAN, Arrival.ALWAYS_HERE);

    enum Arrival {
        ALWAYS_HERE,
        GRANDPARENTS,
        PARENTS,
        CHILDREN
    }

    boolean foreign() {
        return arrival != Arrival.ALWAYS_HERE;
    }

    /** Whether a generation (0 grandparents, 1 parents, 2 children) ever lived here and so has a number. */
    boolean registers(int generation) {
        return switch (arrival) {
            case ALWAYS_HERE, GRANDPARENTS -> true;
            case PARENTS -> generation >= 1;
            case CHILDREN -> generation >= 2;
        };
    }
}
