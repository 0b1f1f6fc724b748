package be.telling.statistics.gate;

import be.telling.statistics.gate.Solver.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Attacks claims over one system of unknowns. Points that show a claim to hold are found by walking, which decides nearly all
 * of them; what is left goes to the solver. A claim is broken only if the solver proved that no point shows it; one that
 * stays open counts against the release as well.
 */
final class Attack {
    /** The walk repeats itself, so that a verdict does. */
    private static final long SEED = 42;

    /** So many programs over the whole system at most; what is open then, counts against the release. */
    private static final int PROGRAMS = 24;

    /** A release with that many broken claims is refused in any case; there is nothing to be learnt from more. */
    private static final int ENOUGH = 3;

    private final Unknowns unknowns;
    private final Solver solver;
    private final int[] near;
    private int programs;

    Attack(Unknowns unknowns, Solver solver) {
        this(unknowns, solver, new int[0]);
    }

    /** @param near counts that keep all sums, and most bounds; none at all if none are known */
    Attack(Unknowns unknowns, Solver solver, int[] near) {
        this.unknowns = unknowns;
        this.solver = solver;
        this.near = near;
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
        Evidence evidence = walk(found, claims, Search.THOROUGH);
        List<Question> left = evidence.open();
        List<Finding> findings = new ArrayList<>();
        for (Question question : left) {
            if (findings.size() < ENOUGH && !question.met()) {
                decide(question, evidence).ifPresent(failure -> findings.add(new Finding(question.claim(), failure)));
            }
        }
        return new Outcome(claims.size(), left.size(), List.copyOf(findings));
    }

    /**
     * What a walk alone leaves open.
     *
     * @param point where it ended; none if there was nowhere to begin
     */
    record Doubts(List<Claim> open, int[] point) {}

    /** All that doesn't hold is among what a walk leaves open; nothing is, too, if there is no point to begin at. */
    Doubts doubts(List<Claim> claims) {
        if (claims.isEmpty() || !(start() instanceof Answer.Found found)) {
            return new Doubts(List.of(), new int[0]);
        }
        Evidence evidence = walk(found, claims, Search.QUICK);
        return new Doubts(evidence.open().stream().map(Question::claim).toList(), evidence.point());
    }

    private Evidence walk(Answer.Found found, List<Claim> claims, long budget) {
        Evidence evidence = new Evidence(unknowns, claims);
        evidence.note(found.point());
        new Search(unknowns, SEED, budget).on(evidence);
        return evidence;
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
        int[] from = near.length == unknowns.cells() ? near : Walk.all(unknowns, roomiest);
        Walk walk = new Walk(unknowns, from, SEED);
        if (walk.approach() && unknowns.allow(walk.point())) {
            return new Answer.Found(walk.point());
        }
        return solve(unknowns, Target.of(0), unknowns.lower(0), unknowns.upper(0), true);
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
            Answer any = solve(unknowns, given, 1, Integer.MAX_VALUE, true);
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
        return switch (solve(known, question.claim().target(), from, to, largest)) {
            case Answer.Found found -> {
                evidence.note(found.point());
                yield Optional.empty();
            }
            case Answer.Impossible impossible ->
                question.claim().every() ? Optional.of(Failure.TOO_NARROW) : Optional.empty();
            case Answer.Unsolved unsolved -> Optional.of(Failure.UNDECIDED);
        };
    }

    private Answer solve(Unknowns of, Target target, long from, long to, boolean largest) {
        if (programs >= PROGRAMS) {
            return new Answer.Unsolved("TOO_MANY");
        }
        programs++;
        return solver.solve(of, target, from, to, largest);
    }
}
