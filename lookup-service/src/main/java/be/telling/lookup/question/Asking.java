package be.telling.lookup.question;

import be.telling.commons.logging.FailureTrace;
import be.telling.lookup.quota.Slot;
import be.telling.lookup.quota.Slots;
import be.telling.lookup.quota.Weather;
import be.telling.lookup.register.RegisterSettings;
import be.telling.lookup.register.Transport;
import be.telling.lookup.round.Rounds;
import be.telling.lookup.work.Bell;
import be.telling.lookup.work.Bells;
import be.telling.lookup.work.Machine;
import be.telling.lookup.work.Worker;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Asks the register: takes an errand and a slot, sends, and goes on to the next; whatever has to do with the
 * database happens before and after, elsewhere. On a punctual thread, because slots must be met to the millisecond.
 */
@Dependent
final class Asking implements Worker {

    private static final Logger LOG = Logger.getLogger(Asking.class);

    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final Duration BRIEFLY = Duration.ofMillis(1);

    private final Machine machine;
    private final Slots slots;
    private final Calls calls;
    private final Supply supply;
    private final Completion completion;
    private final Duration longestCall;

    /** A failure after so long means that the answer wasn't waited for any longer. */
    private final long patience;

    private final boolean online;
    private final Bell end;
    private volatile boolean stopping;

    /** A first call loads and connects; until it is back there is only one, or all the calls of that time would crowd. */
    private volatile boolean warm;

    private volatile boolean running;

    Asking(
            Machine machine,
            Slots slots,
            Weather weather,
            Calls calls,
            Questions questions,
            Rounds rounds,
            Bells bells,
            CallMeter meter,
            RegisterSettings register,
            QuestionSettings settings) {
        this.machine = machine;
        this.slots = slots;
        this.calls = calls;
        this.supply = new Supply(machine, questions, rounds, slots, bells, register, settings);
        this.completion = new Completion(machine, questions, rounds, supply, weather, slots, bells, meter, register);
        this.end = machine.bell();
        this.patience = register.answerTimeout().toNanos();
        this.online = register.transport() == Transport.ONLINE;
        this.longestCall = register.connectTimeout().plus(register.answerTimeout());
    }

    @Override
    public void start(UUID replica) {
        slots.start(replica);
        completion.start();
        supply.start(replica);
        running = true;
        machine.startPunctual("asking", this::run);
    }

    @Override
    public void stop() {
        stopping = true;
        supply.stop();
        slots.stop();
        try {
            while (running) {
                end.await(longestCall);
            }
            for (long left = longestCall.toMillis(); slots.underWay() > 0 && left > 0; left -= A_MOMENT.toMillis()) {
                machine.sleep(A_MOMENT);
            }
            giveBack();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        completion.stop();
        slots.leave();
    }

    private void run() {
        try {
            while (!stopping) {
                askNext();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running = false;
            end.ring();
        }
    }

    private void askNext() throws InterruptedException {
        try {
            Errand errand = supply.next();
            if (errand != null) {
                attend(errand);
            }
        } catch (RuntimeException e) {
            LOG.errorf("asking failed: %s", FailureTrace.of(e));
        }
    }

    private void attend(Errand errand) throws InterruptedException {
        if (!supply.isWanted(errand) || slots.isPaused()) {
            completion.add(Outcome.notAsked(errand));
        } else if (isHeldBack()) {
            supply.putBack(errand);
        } else {
            Slot slot = slots.await(errand.deadline());
            if (slot != null && supply.isWanted(errand)) {
                calls.send(errand, new Reception(slot));
                if (!online) {
                    // What stands in a file is not under way: it may take hours, and holds nothing up.
                    slots.answered(slot);
                }
            } else {
                supply.putBack(errand);
                if (slot != null) {
                    slots.unused(slot);
                }
            }
        }
    }

    private boolean isHeldBack() throws InterruptedException {
        if (completion.isBehind() || (!warm && slots.underWay() > 0)) {
            machine.sleep(BRIEFLY);
            return true;
        }
        return false;
    }

    private void giveBack() throws InterruptedException {
        for (Errand errand = supply.next(); errand != null; errand = supply.next()) {
            completion.add(Outcome.notAsked(errand));
        }
    }

    private final class Reception implements Calls.Result {

        private final Slot slot;

        Reception(Slot slot) {
            this.slot = slot;
        }

        @Override
        public void over(Outcome outcome) {
            warm = true;
            boolean failed = outcome.experience() == Outcome.Experience.FAILED;
            if (online && failed && machine.nanoTime() - slot.sentAt() >= patience) {
                slots.lost(slot);
            } else if (online) {
                slots.answered(slot);
            }
            completion.add(outcome);
        }

        @Override
        public void next(Errand errand) {
            if (online) {
                slots.answered(slot);
            }
            supply.putBack(errand);
        }
    }
}
