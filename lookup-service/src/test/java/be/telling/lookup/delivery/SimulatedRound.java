package be.telling.lookup.delivery;

import be.telling.lookup.definition.Definition;
import be.telling.lookup.definition.Definitions;
import be.telling.lookup.planning.Course;
import be.telling.lookup.planning.KnownRegister;
import be.telling.simulator.population.Population;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A round in simulated time, in which a call takes its turn at the rate, some fail and are made again, and the end is
 * foretold again and again.
 */
final class SimulatedRound {

    private static final LocalDate DATE = LocalDate.of(2025, 12, 31);
    private static final double FAILING = 0.02;
    private static final int LOOKS = 200;

    private final Definition definition;
    private final boolean inscribing;
    private final Course course;
    private final Random random;
    private final int persons;
    private final List<Look> looks = new ArrayList<>();
    private long calls;

    /**
     * @param at calls until then, which is the time at a steady rate
     * @param end the calls that there were to be, as foretold then
     */
    private record Look(long at, double end) {}

    SimulatedRound(String definition, int persons, long seed, boolean inscribing) {
        this.definition = Definitions.shipped().find(definition).orElseThrow();
        this.inscribing = inscribing;
        this.persons = persons;
        this.random = new Random(seed);
        KnownRegister register = new KnownRegister(Population.generate(seed, persons));
        this.course = new Course(this.definition.judge(DATE), register, true);
        course.list(register.staff(), Math.max(25, persons / 40), seed);
    }

    /** Runs it; how far off the foretold end ever was, as a part of the whole duration, from this part of it on. */
    double[] worst(double... from) {
        int batch = Math.max(1, persons / LOOKS);
        do {
            Work work = work(0, 0);
            look(work);
        } while (ask(batch));
        long asked = course.calls();
        for (long left = inscribing ? asked : 0; left > 0; left -= Math.min(left, batch)) {
            look(work(left, asked - left));
            calls += calls(Math.min(left, batch));
        }
        double[] worst = new double[from.length];
        for (Look look : looks) {
            for (int i = 0; i < from.length; i++) {
                if (look.at() >= from[i] * calls) {
                    worst[i] = Math.max(worst[i], Math.abs(look.end() - calls) / calls);
                }
            }
        }
        return worst;
    }

    private boolean ask(int batch) {
        int before = course.calls();
        boolean more = course.step(batch);
        calls += calls((course.calls() - before) * (inscribing ? 2L : 1L));
        return more;
    }

    private long calls(long messages) {
        long made = 0;
        for (long left = messages; left > 0; made++) {
            left -= random.nextDouble() < FAILING ? 0 : 1;
        }
        return made;
    }

    private void look(Work work) {
        Estimate estimate = new Estimate(work, definition.maximumQuestions(), definition.maximumQuestions(1));
        Effort effort = new Effort(work, calls, estimate.questionsLeft(), inscribing);
        looks.add(new Look(calls, calls + effort.callsLeft()));
    }

    private Work work(long leaving, long signedOut) {
        List<Work.Step> steps = course.figures().stream()
                .map(step -> new Work.Step(step.questions, step.answered, 0, step.ahead, step.aheadAnswered))
                .toList();
        // Who shares relatives shows while persons are asked; counting them costs something.
        int[] siblings = steps.getFirst().open() > 0 ? course.siblings() : new int[2];
        return new Work(steps, siblings[0], siblings[1], leaving, signedOut);
    }
}
