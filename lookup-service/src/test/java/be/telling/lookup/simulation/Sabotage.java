package be.telling.lookup.simulation;

import java.util.List;

/**
 * A mistake that somebody could make in a statement, so that it can be seen that simulations would find it.
 *
 * @param parts of a statement, all of which are replaced
 * @param instead what stands in their place
 */
record Sabotage(String name, List<String> parts, String instead) {

    static final Sabotage NONE = new Sabotage("none", List.of(), "");

    /** Each is found within some dozens of scenarios. */
    static final List<Sabotage> ALL = List.of(
            of("answers are taken from whoever had the question once", "and q.lease is not distinct from o.lease", ""),
            of("questions are taken up that somebody is asking", "lease is null or leased_until <= now()", "true"),
            of("the living are taken for dead", "- interval '10 seconds'", "- interval '0.1 seconds'"),
            of(
                    "that somebody is going to be inscribed isn't noted",
                    "q.inscription = 0 then 1 else",
                    "q.inscription = 0 then 0 else"),
            of("a round is destroyed before its counts are taken", "and h.acknowledged_at is not null", ""),
            of("a round is destroyed before all are signed out", "where q.round = r.id and q.state = 3", "where false"),
            of("the first list counts", "where excluded.fte > s.fte", "where false"),
            of("what broke off is kept", "now() - interval '1 hour'", "now() - interval '1 day'"));

    private static Sabotage of(String name, String part, String instead) {
        return new Sabotage(name, List.of(part), instead);
    }

    String statement(String sql) {
        String statement = sql;
        for (String part : parts) {
            statement = statement.replace(part, instead);
        }
        return statement;
    }

    @Override
    public String toString() {
        return name;
    }
}
