package be.telling.lookup.question;

import be.telling.lookup.quota.Slots;
import be.telling.lookup.quota.Weather;
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
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stores outcomes, some at a time: one transaction for many answers costs the database as much as for one. What can't
 * be stored is kept and tried again; if that takes too long, others have asked again and it is refused.
 */
final class Completion {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /**
     * What a transaction costs, its sealed block of the access log above all, it costs once for all answers in it. Questions for a
     * second are at hand, so nobody waits for what these lead to; and a process that dies loses no more than it has under way.
     */
    private static final Duration GATHERING = Duration.ofMillis(100);

    private static final int ENOUGH = 100;

    /** In one statement; more at once takes the database longer than the same in two. */
    private static final int MOST = 250;

    /** Of the fastest register so many answers may wait; the database takes a fraction of a second for them. */
    private static final int BEHIND = 2_000;

    private final Questions questions;
    private final Rounds rounds;
    private final Supply supply;
    private final Weather weather;
    private final Slots slots;
    private final Bells bells;
    private final CallMeter meter;
    private final Machine machine;
    private final Bell bell;
    private final Loop loop;
    private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final int most;
    private final boolean online;
    private final Map<String, List<Outcome>> storing = new LinkedHashMap<>();

    Completion(
            Machine machine,
            Questions questions,
            Rounds rounds,
            Supply supply,
            Weather weather,
            Slots slots,
            Bells bells,
            CallMeter meter,
            RegisterSettings register) {
        this.machine = machine;
        this.questions = questions;
        this.rounds = rounds;
        this.supply = supply;
        this.weather = weather;
        this.slots = slots;
        this.bells = bells;
        this.meter = meter;
        this.bell = machine.bell();
        this.loop = new Loop(machine, "answers", bell, PAUSE, this::gatherAndStore);
        this.most = (int) Math.clamp(register.rate(), ENOUGH, BEHIND);
        this.online = register.transport() == Transport.ONLINE;
    }

    void start() {
        loop.start();
    }

    /** Stores what is there and ends. */
    void stop() {
        loop.stop();
        while (store()) {
            // Until nothing is left.
        }
    }

    /** Whether so many outcomes wait to be stored that no further ones should be made: they might come too late. */
    boolean isBehind() {
        return waiting.get() > most;
    }

    /** From any thread; returns at once. */
    void add(Outcome outcome) {
        if (outcome.experience() == Outcome.Experience.REFUSED) {
            supply.halting(outcome.errand().round().id());
        }
        outcomes.add(outcome);
        waiting.incrementAndGet();
        bell.ring();
    }

    private boolean gatherAndStore() throws InterruptedException {
        if (waiting.get() > 0 && waiting.get() < ENOUGH) {
            machine.sleep(GATHERING);
        }
        return store();
    }

    private boolean store() {
        for (int taken = 0; taken < MOST; taken++) {
            Outcome outcome = outcomes.poll();
            if (outcome == null) {
                break;
            }
            storing.computeIfAbsent(outcome.errand().round().id(), id -> new ArrayList<>())
                    .add(outcome);
        }
        Iterator<List<Outcome>> rounds = storing.values().iterator();
        while (rounds.hasNext()) {
            List<Outcome> ofRound = rounds.next();
            complete(ofRound.getFirst().errand().round(), ofRound);
            rounds.remove();
            waiting.addAndGet(-ofRound.size());
        }
        return !outcomes.isEmpty();
    }

    private void complete(CountingRound round, List<Outcome> ofRound) {
        int stored = questions.complete(round, ofRound);
        if (stored < ofRound.size()) {
            meter.countRefused(ofRound.size() - stored);
        }
        bells.ring(Topic.ANSWERS);
        ofRound.forEach(this::draw);
    }

    /** Draws the conclusions for the others. */
    private void draw(Outcome outcome) {
        switch (outcome.experience()) {
            case NOT_ASKED -> {}
            case ANSWERED -> {
                if (weather.answered(slots.trial())) {
                    slots.look();
                }
            }
            case TOO_MANY -> {
                if (online) {
                    weather.tooMany();
                    slots.look();
                }
            }
            case FAILED -> {
                // Failures next to each other in one file say nothing of the next one. Nor do those of a question that
                // failed before: at the end of a round only such are left, and they would pass for a register that is
                // away.
                if (online && outcome.errand().attempts() == 0) {
                    weather.failed();
                }
            }
            case REFUSED -> {
                String round = outcome.errand().round().id();
                rounds.halt(round, String.valueOf(outcome.code()), null);
                supply.halted(round);
            }
        }
    }
}
