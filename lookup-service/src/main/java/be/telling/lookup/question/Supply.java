package be.telling.lookup.question;

import be.telling.lookup.quota.Slots;
import be.telling.lookup.register.RegisterSettings;
import be.telling.lookup.register.Transport;
import be.telling.lookup.round.CountingRound;
import be.telling.lookup.round.Rounds;
import be.telling.lookup.work.Bell;
import be.telling.lookup.work.Bells;
import be.telling.lookup.work.Loop;
import be.telling.lookup.work.Machine;
import be.telling.lookup.work.Topic;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps about a second's worth of questions at hand, so that a slot never waits for the database. If some are left
 * over when their time ends, fewer are taken up next.
 */
final class Supply {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final long ROUNDS_BELIEVED = Duration.ofMillis(200).toNanos();
    private static final long BURYING = Duration.ofSeconds(2).toNanos();
    private static final int LEAST = 2;
    private static final int MOST = 5_000;

    /** Part of a lease that is left for the answer to be stored. */
    private static final int RESERVE = 8;

    private final Machine machine;
    private final Questions questions;
    private final Rounds rounds;
    private final Slots slots;
    private final Duration lease;
    private final long usable;
    private final RegisterSettings register;
    private final Bells bells;
    private final Bell bell;
    private final Loop loop;
    private final Deque<Errand> errands = new LinkedBlockingDeque<>();
    private final Turns<CountingRound> turns = new Turns<>();
    private final Bell arrived;
    private final Set<String> halting = ConcurrentHashMap.newKeySet();
    private volatile List<CountingRound> known = List.of();
    private volatile Set<String> working = Set.of();
    private volatile boolean more;
    private volatile int target;
    private volatile boolean stopped;
    private boolean begun;
    private @Nullable UUID replica;
    private long knownAt;
    private long buriedAt;

    Supply(
            Machine machine,
            Questions questions,
            Rounds rounds,
            Slots slots,
            Bells bells,
            RegisterSettings register,
            QuestionSettings settings) {
        this.machine = machine;
        this.questions = questions;
        this.rounds = rounds;
        this.slots = slots;
        this.lease = Transport.lease(register, settings.lease());
        this.usable = lease.minus(Transport.longestAnswer(register))
                .minus(lease.dividedBy(RESERVE))
                .toNanos();
        if (usable <= 0) {
            throw new IllegalStateException("telling.lookup.questions.lease must be longer than an answer may take");
        }
        this.target = LEAST;
        this.register = register;
        this.bells = bells;
        this.arrived = machine.bell();
        this.bell = bells.listen(Topic.QUESTIONS);
        this.loop = new Loop(machine, "questions", bell, PAUSE, this::takeUp);
        this.knownAt = machine.nanoTime() - ROUNDS_BELIEVED;
        this.buriedAt = machine.nanoTime();
    }

    void start(UUID id) {
        replica = id;
        loop.start();
    }

    void stop() {
        stopped = true;
        loop.stop();
        bells.forget(Topic.QUESTIONS, bell);
    }

    /** The next errand, whether its time is over or not. */
    @Nullable
    Errand next() throws InterruptedException {
        Errand errand = errands.poll();
        if (more && errands.size() <= target / 2) {
            more = false;
            bell.ring();
        }
        if (errand == null) {
            arrived.await(PAUSE);
            errand = errands.poll();
        }
        return errand;
    }

    /** An errand that goes on, or couldn't be begun, is next. */
    void putBack(Errand errand) {
        errands.addFirst(errand);
        arrived.ring();
    }

    /** Whether the errand may be begun now. */
    boolean isWanted(Errand errand) {
        String round = errand.round().id();
        if (!working.contains(round) || halting.contains(round)) {
            return false;
        }
        boolean due = errand.isDue(machine.nanoTime());
        if (!due) {
            target = Math.max(LEAST, target / 2);
        }
        return due;
    }

    /** No further errand of this round is wanted until {@link #halted} says that everybody knows. */
    void halting(String round) {
        halting.add(round);
    }

    void halted(String round) {
        working = working.stream().filter(id -> !id.equals(round)).collect(Collectors.toUnmodifiableSet());
        known = known.stream().filter(r -> !r.id().equals(round)).toList();
        halting.remove(round);
    }

    private boolean takeUp() {
        UUID id = replica;
        if (id == null || stopped || slots.isPaused()) {
            return false;
        }
        look();
        bury();
        begin();
        target = Math.min(target, most());
        if (errands.size() > target / 2) {
            return false;
        }
        List<CountingRound> asking = known.stream()
                .filter(round -> round.admitted() && !halting.contains(round.id()))
                .toList();
        int missing = turns.fill(asking, target, this::atHand, (round, wanted) -> takeUp(id, round, wanted));
        more = missing <= 0;
        if (more) {
            target = Math.min(most(), target * 2);
        }
        return false;
    }

    private void begin() {
        if (!begun && slots.rate() > 0) {
            begun = true;
            target = Math.max(LEAST, most() / 4);
        }
    }

    private int takeUp(UUID id, CountingRound round, int atMost) {
        long deadline = machine.nanoTime() + usable;
        List<Errand> taken = questions.takeUp(id, round, atMost, lease, register.inscribe(), deadline);
        errands.addAll(taken);
        arrived.ring();
        return taken.size();
    }

    private int atHand(CountingRound round) {
        return (int) errands.stream()
                .filter(errand -> errand.round().id().equals(round.id()))
                .count();
    }

    /** A second's worth. */
    private int most() {
        return Math.clamp(slots.rate(), LEAST, MOST);
    }

    private void bury() {
        long now = machine.nanoTime();
        if (now - buriedAt >= BURYING) {
            known.forEach(questions::freeOfTheDead);
            buriedAt = now;
        }
    }

    private void look() {
        long now = machine.nanoTime();
        if (now - knownAt >= ROUNDS_BELIEVED) {
            known = rounds.counting();
            working = known.stream().map(CountingRound::id).collect(Collectors.toUnmodifiableSet());
            knownAt = now;
        }
    }
}
