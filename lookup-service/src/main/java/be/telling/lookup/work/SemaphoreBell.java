package be.telling.lookup.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A bell between threads of this process. */
final class SemaphoreBell implements Bell {

    private final Semaphore rings = new Semaphore(0);

    @Override
    public void ring() {
        if (rings.availablePermits() == 0) {
            rings.release();
        }
    }

    @Override
    public void await(Duration atMost) throws InterruptedException {
        if (rings.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            rings.drainPermits();
        }
    }
}
