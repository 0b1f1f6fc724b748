package be.telling.lookup.work;

import java.time.Duration;
import java.util.UUID;

/** A worker that repeats one step: when there is news of its topic, and after a pause for the news of other replicas. */
public abstract class RepeatingWorker implements Worker {

    private final Bells bells;
    private final Topic topic;
    private final Bell bell;
    private final Loop loop;

    protected RepeatingWorker(Machine machine, String name, Bells bells, Topic topic, Duration pause) {
        this.bells = bells;
        this.topic = topic;
        this.bell = bells.listen(topic);
        this.loop = new Loop(machine, name, bell, pause, this::step);
    }

    /** Does some work; returns whether there may be more to do at once. */
    protected abstract boolean step() throws InterruptedException;

    @Override
    public final void start(UUID replica) {
        loop.start();
    }

    @Override
    public final void stop() {
        loop.stop();
        bells.forget(topic, bell);
    }
}
