package be.telling.lookup.simulation;

import be.telling.lookup.work.Bell;
import be.telling.lookup.work.Machine;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A machine in simulated time, with a clock that is off and goes wrong. Wherever one of its threads waits, something
 * can happen to it: these are its await points, and they are numbered.
 */
final class SimulatedMachine implements Machine {

    /** What happens at await points. */
    interface Fate {

        /** Called at each of them, before the thread waits. */
        void reached(SimulatedMachine machine, int point, String site);
    }

    private final String name;
    private final Schedule schedule;
    private final Trace trace;
    private final RandomGenerator random;
    private final Fate fate;
    private final long clockStart;
    private final double clockSpeed;
    private int points;
    private long standsStillUntil;
    private boolean dead;

    SimulatedMachine(
            String name, Schedule schedule, Trace trace, RandomGenerator random, double clockSpeed, Fate fate) {
        this.name = name;
        this.schedule = schedule;
        this.trace = trace;
        this.random = random;
        this.fate = fate;
        this.clockStart = random.nextLong();
        this.clockSpeed = clockSpeed;
    }

    /** From now on its threads do nothing any more; nothing that they have not done yet ever happens. */
    void die() {
        dead = true;
    }

    boolean isDead() {
        return dead;
    }

    /** @throws Crash if it doesn't */
    void mustLive() {
        if (dead) {
            throw Crash.HERE;
        }
    }

    /** Its threads go on later, and don't notice but by the clock, as after SIGSTOP and SIGCONT. */
    void standStillFor(Duration time) {
        standsStillUntil = Math.max(standsStillUntil, schedule.now() + time.toNanos());
    }

    /** The first moment from this one on at which its threads can run. */
    long canRunAt(long moment) {
        return moment == Schedule.NEVER ? moment : Math.max(moment, standsStillUntil);
    }

    /** An await point: the thread waits this long at least, by the true clock. */
    void pause(String site, Duration trueTime) {
        reach(site);
        schedule.waitUntil(schedule.now() + trueTime.toNanos());
    }

    /** A short time, now and then a long one: how long something takes here. */
    Duration latency() {
        double unlucky = random.nextInt(32) == 0 ? 50 : 1;
        return Duration.ofNanos((long) (100_000 * unlucky * (0.5 + random.nextDouble())));
    }

    void reach(String site) {
        mustLive();
        Task task = schedule.running();
        trace.note(schedule.now(), task, site);
        fate.reached(this, ++points, task.name() + ": " + site);
        mustLive();
    }

    @Override
    public long nanoTime() {
        return clockStart + (long) (schedule.now() * clockSpeed);
    }

    @Override
    public void sleep(Duration time) {
        pause("sleeps", trueTime(time));
    }

    @Override
    public Bell bell() {
        return new SimulatedBell();
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public void start(String task, Runnable work) {
        mustLive();
        schedule.start(this, task, work);
    }

    @Override
    public void startPunctual(String task, Runnable work) {
        start(task, work);
    }

    @Override
    public String toString() {
        return name;
    }

    private Duration trueTime(Duration time) {
        return Duration.ofNanos((long) Math.ceil(time.toNanos() / clockSpeed));
    }

    private final class SimulatedBell implements Bell {

        private boolean rung;
        private @Nullable Task waiting;

        @Override
        public void ring() {
            rung = true;
            if (waiting != null) {
                schedule.wake(waiting);
            }
        }

        @Override
        public void await(Duration atMost) {
            waiting = schedule.running();
            pause("waits", rung ? Duration.ZERO : trueTime(atMost));
            waiting = null;
            rung = false;
        }
    }
}
