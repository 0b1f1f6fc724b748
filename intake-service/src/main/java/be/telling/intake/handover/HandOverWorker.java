package be.telling.intake.handover;

import be.telling.intake.round.ClosedRounds;
import be.telling.intake.round.RoundClosed;
import be.telling.intake.round.RoundState;
import be.telling.intake.settings.IntakeSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Looks for rounds to bring further, again and again, on every replica; failures only make it wait longer. */
@ApplicationScoped
class HandOverWorker {

    private static final Logger LOG = Logger.getLogger(HandOverWorker.class);

    /** A counted round waits for people: nobody needs its release within seconds. */
    private static final Duration COUNTED_PAUSE = Duration.ofSeconds(15);

    /** A released or abandoned round changes no more; the answer only has to stay true. */
    private static final Duration OVER_PAUSE = Duration.ofDays(36_500);

    /** While a round is on its way, people watch its progress. */
    private static final Duration UNDER_WAY_PAUSE = Duration.ofMillis(250);

    private static final int MOST_DOUBLINGS = 20;

    private final Repetition repetition = new Repetition();
    private final HandOverQueue queue;
    private final RoundHandOver handOver;
    private final ClosedRounds rounds;
    private final Duration every;
    private final Duration longestPause;
    private volatile boolean stopping;

    HandOverWorker(HandOverQueue queue, RoundHandOver handOver, ClosedRounds rounds, IntakeSettings settings) {
        this.queue = queue;
        this.handOver = handOver;
        this.rounds = rounds;
        this.every = settings.handOver().every();
        this.longestPause = settings.handOver().longestPause();
    }

    @Scheduled(every = "${telling.intake.hand-over.every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void work() throws InterruptedException {
        while (pass() && !stopping) {
            Thread.sleep(UNDER_WAY_PAUSE);
        }
    }

    /** A closed round is not left waiting for the next look; leases keep this apart from {@link #work()}. */
    void closed(@ObservesAsync RoundClosed event) {
        pass();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Whether a round is under way, so that it is worth looking again at once. */
    private boolean pass() {
        boolean underWay = false;
        queue.enqueueClosed();
        while (!stopping) {
            Optional<Lease> lease = queue.claim();
            if (lease.isEmpty()) {
                break;
            }
            underWay |= advance(lease.get());
        }
        return underWay;
    }

    private boolean advance(Lease lease) {
        try {
            RoundState state = handOver.advance(lease);
            queue.release(lease, 0, pauseAfter(state));
            return state == RoundState.CLOSED || state == RoundState.COUNTING;
        } catch (HandOverFailure e) {
            int failures = lease.failures() + 1;
            if (repetition.isNews(e.code())) {
                LOG.warnf("Round %s is not handed over (%s), failure %d", lease.round(), e.code(), failures);
            }
            rounds.trouble(lease.round(), e.code());
            queue.release(lease, failures, backoff(failures, every, longestPause));
            return false;
        }
    }

    private Duration pauseAfter(RoundState state) {
        return switch (state) {
            case OPEN, CLOSED, COUNTING -> UNDER_WAY_PAUSE;
            case COUNTED -> every.compareTo(COUNTED_PAUSE) > 0 ? every : COUNTED_PAUSE;
            case RELEASED, ABANDONED -> OVER_PAUSE;
        };
    }

    /** Doubles with every failure up to the longest pause. */
    static Duration backoff(int failures, Duration first, Duration longest) {
        Duration pause = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
