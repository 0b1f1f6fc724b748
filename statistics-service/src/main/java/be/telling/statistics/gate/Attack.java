package be.telling.statistics.gate;

import be.telling.statistics.gate.Solver.Answer;
import be.telling.statistics.gate.Solver.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Attacks claims over one system of unknowns. Points that show a claim to hold are searched region by region, many
 * at once, which decides nearly all of them; what is left goes to the solver over the whole system. A claim is broken only if the
 * solver proved that no point shows it; one that stays open counts against the release as well.
 */
final class Attack {
    /** The walk repeats itself, so that a verdict does. */
    private static final long SEED = 42;

    /** Rounds over all cells to walk from anywhere to where all bounds hold. */
    private static final int REPAIRS = 60;

    /** Passes over all regions, at most, and as long as one of {@link #IDLE} brings at least a {@link #LITTLE}th of what is open. */
    private static final int PASSES = 24;

    private static final int IDLE = 2;
    private static final int LITTLE = 12;

    /** So many goals are met exactly at once; more take longer than they bring. */
    private static final int MOST = 60;

    /** Steps to where a target has a value that it was not seen with; twice as many at each further try. */
    private static final long PATIENCE = 300;

    /** Rounds of tries over all that is open. */
    private static final int TRIES = 5;

    /** A release with that many broken claims is refused in any case; there is nothing to be learnt from more. */
    private static final int ENOUGH = 8;

    private final Unknowns unknowns;
    private final Solver solver;

    Attack(Unknowns unknowns, Solver solver) {
        this.unknowns = unknowns;
        this.solver = solver;
    }

    /** Why a claim doesn't hold. */
    enum Failure {
        /** Proved: the target's values are too few. */
        TOO_NARROW,
        /** No true counts at all could have led to what was published. */
        CONTRADICTION,
        /** The solver came to no end. */
        UNDECIDED
    }

    record Finding(Claim claim, Failure failure) {}

    /**
     * What came of it.
     *
     * @param bySolver how many claims the solver had to decide
     */
    record Outcome(int claims, int bySolver, List<Finding> findings) {}

    Outcome on(List<Claim> claims) {
        if (claims.isEmpty()) {
            return new Outcome(0, 0, List.of());
        }
        Answer start = start();
        if (!(start instanceof Answer.Found found)) {
            Failure failure = start instanceof Answer.Impossible ? Failure.CONTRADICTION : Failure.UNDECIDED;
            return new Outcome(claims.size(), claims.size(), List.of(new Finding(claims.getFirst(), failure)));
        }
        Evidence evidence = new Evidence(unknowns, claims);
        evidence.note(found.point());
        if (solver.quick()) {
            stretch(found.point(), evidence);
        } else {
            walk(new Walk(unknowns, found.point(), SEED), evidence);
        }
        List<Question> left = evidence.open();
        List<Finding> findings = new ArrayList<>();
        for (Question question : left) {
            if (findings.size() < ENOUGH && !question.met()) {
                decide(question, evidence).ifPresent(failure -> findings.add(new Finding(question.claim(), failure)));
            }
        }
        return new Outcome(claims.size(), left.size(), List.copyOf(findings));
    }

    /** Some point where all bounds hold. */
    Answer start() {
        int roomiest = 0;
        long most = -1;
        for (int category = 0; category < unknowns.categories(); category++) {
            long room = 0;
            for (int group = 0; group < unknowns.groups(); group++) {
                room += unknowns.upper(unknowns.cell(group, category));
            }
            if (room > most) {
                most = room;
                roomiest = category;
            }
        }
        Walk walk = new Walk(unknowns, Walk.all(unknowns, roomiest), SEED);
        if (walk.approach(REPAIRS) && unknowns.allow(walk.point())) {
            return new Answer.Found(walk.point());
        }
        return solver.solve(unknowns, Target.of(0), unknowns.lower(0), unknowns.upper(0), true);
    }

    /** Collects witnesses, first many at once and roughly, then fewer and exactly, as long as there is much to be had. */
    private void stretch(int[] start, Evidence evidence) {
        SplittableRandom random = new SplittableRandom(SEED);
        int[] point = start;
        for (boolean roughly : new boolean[] {true, false}) {
            int idle = 0;
            for (int pass = 0; pass < PASSES && idle < IDLE && !evidence.open().isEmpty(); pass++) {
                int before = evidence.open().size();
                for (int region = 0; region < Math.max(unknowns.regions(), 1); region++) {
                    List<Goal> goals = goals(region, evidence, random, roughly ? Integer.MAX_VALUE : MOST);
                    if (goals.isEmpty()) {
                        continue;
                    }
                    if (solver.stretch(unknowns, point, region, goals, roughly) instanceof Answer.Found found) {
                        point = found.point();
                        evidence.note(point);
                    }
                }
                idle = (before - evidence.open().size()) * LITTLE < before ? idle + 1 : 0;
            }
        }
        one(point, evidence, random);
    }

    /** The last ones each by itself, still without moving what is far away. */
    private void one(int[] start, Evidence evidence, SplittableRandom random) {
        int[] point = start;
        for (Question question : evidence.open()) {
            for (int tries = 0; tries < TRIES && !question.met(); tries++) {
                int region = Math.max(region(question), 0);
                List<Goal> goal = List.of(question.goal(random));
                if (solver.stretch(unknowns, point, region, goal, false) instanceof Answer.Found found) {
                    point = found.point();
                    evidence.note(point);
                }
            }
        }
    }

    private int region(Question question) {
        return unknowns.region(question.claim().target().plus() / unknowns.categories());
    }

    private List<Goal> goals(int region, Evidence evidence, SplittableRandom random, int most) {
        List<Goal> goals = new ArrayList<>();
        for (Question question : evidence.open()) {
            int of = region(question);
            if (goals.size() < most && (of == region || of == Unknowns.EVERYWHERE)) {
                goals.add(question.goal(random));
            }
        }
        return goals;
    }

    /** Without native code: the walk looks for each target by itself. */
    private static void walk(Walk walk, Evidence evidence) {
        for (int tries = 0; tries < TRIES; tries++) {
            for (Question question : evidence.open()) {
                push(walk, question, true, PATIENCE << tries, evidence);
                push(walk, question, false, PATIENCE << tries, evidence);
            }
        }
    }

    /** Looks for a point where the target is farther away than at any point so far, again and again. */
    private static void push(Walk walk, Question question, boolean up, long steps, Evidence evidence) {
        boolean found = true;
        for (int pushes = 0; found && pushes <= question.claim().width() && !question.met(); pushes++) {
            Target target = question.untouched()
                    ? Target.of(question.claim().given())
                    : question.claim().target();
            found = walk.reach(target, question.untouched() ? 1 : question.next(up), up || question.untouched(), steps);
            if (found) {
                evidence.note(walk.point());
            }
        }
    }

    private Optional<Failure> decide(Question question, Evidence evidence) {
        return question.claim().every() ? everyValue(question, evidence) : span(question, evidence);
    }

    private Optional<Failure> everyValue(Question question, Evidence evidence) {
        for (int value : question.missing()) {
            Optional<Failure> failure = ask(question, value, value, true, evidence);
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }

    /** Looks upwards for as much as is still lacking, and then downwards. */
    private Optional<Failure> span(Question question, Evidence evidence) {
        int width = question.claim().width();
        if (question.untouched()) {
            // Nobody is such an insider, if there is no point at all.
            Target given = Target.of(question.claim().given());
            Answer any = solver.solve(unknowns, given, 1, Integer.MAX_VALUE, true);
            if (!(any instanceof Answer.Found found)) {
                return any instanceof Answer.Impossible ? Optional.empty() : Optional.of(Failure.UNDECIDED);
            }
            evidence.note(found.point());
            if (question.met()) {
                return Optional.empty();
            }
        }
        Optional<Failure> failure =
                ask(question, question.largest(), (long) question.smallest() + width - 1, true, evidence);
        if (failure.isEmpty() && !question.met()) {
            failure = ask(question, (long) question.largest() - width + 1, question.smallest(), false, evidence);
        }
        return failure.isEmpty() && !question.met() ? Optional.of(Failure.TOO_NARROW) : failure;
    }

    private Optional<Failure> ask(Question question, long from, long to, boolean largest, Evidence evidence) {
        int given = question.claim().given();
        Unknowns known = given == Claim.NOTHING ? unknowns : unknowns.knowingSomebodyIn(List.of(given));
        return switch (solver.solve(known, question.claim().target(), from, to, largest)) {
            case Answer.Found found -> {
                evidence.note(found.point());
                yield Optional.empty();
            }
            case Answer.Impossible impossible ->
                question.claim().every() ? Optional.of(Failure.TOO_NARROW) : Optional.empty();
            case Answer.Unsolved unsolved -> Optional.of(Failure.UNDECIDED);
        };
    }
}
