package be.telling.lookup.work;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** The one that this process runs on. */
@Singleton
final class ThisMachine implements Machine {

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }

    @Override
    public Bell bell() {
        return new SemaphoreBell();
    }

    @Override
    public RandomGenerator random() {
        return ThreadLocalRandom.current();
    }

    @Override
    public void start(String name, Runnable work) {
        Thread.ofVirtual().name(name).start(work);
    }

    @Override
    public void startPunctual(String name, Runnable work) {
        Thread.ofPlatform().name(name).daemon().priority(Thread.MAX_PRIORITY).start(work);
    }
}
