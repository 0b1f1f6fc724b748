package be.telling.lookup.simulation;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.register.Answer;
import be.telling.lookup.register.Inscription;
import be.telling.lookup.register.Register;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The register, and the network before it. It never dies, but it is slow, refuses, and loses answers. It remembers what
 * it was asked, as its owner would who suspects us of asking too much.
 */
final class SimulatedRegister {

    /** After which the adapter doesn't wait any more. */
    static final Duration ANSWER_TIMEOUT = Duration.ofMillis(800);

    /** What it can say instead of an answer; the last one means that an operator has to act. */
    static final int[] CODES = {99_995, 99_996, 99_997, 60_003, 40_001};

    private static final String TOO_MANY = "99995";
    private static final String AWAY = "99996";
    private static final String NO_ANSWER = "99997";
    private static final String NO_RIGHT = "40001";
    private static final String NOT_INSCRIBED = "40003";

    private final Schedule schedule;
    private final SimulatedMachine itself;
    private final Village village;
    private final boolean inscribing;
    private final Faults faults;
    private final List<Fault> away;
    private final List<RegisterCall> calls = new ArrayList<>();
    private final Set<NationalNumber> inscribed = new HashSet<>();

    SimulatedRegister(Schedule schedule, SimulatedMachine itself, Village village, boolean inscribing, Faults faults) {
        this.schedule = schedule;
        this.itself = itself;
        this.village = village;
        this.inscribing = inscribing;
        this.faults = faults;
        this.away = faults.all(Fault.Kind.DOWN);
    }

    List<RegisterCall> calls() {
        return List.copyOf(calls);
    }

    /** Those whom we inscribed and did not sign out. */
    Set<NationalNumber> inscribed() {
        return Set.copyOf(inscribed);
    }

    Register reachedFrom(SimulatedMachine machine) {
        return new Line(machine);
    }

    private Answer history(NationalNumber number) {
        if (inscribing && !inscribed.contains(number)) {
            return new Answer.Stop(NOT_INSCRIBED);
        }
        return village.answer(number);
    }

    private Inscription inscribe(NationalNumber number) {
        return new Inscription.Done(!inscribed.add(number));
    }

    private Inscription signOut(NationalNumber number) {
        return new Inscription.Done(!inscribed.remove(number));
    }

    /** The register as one machine reaches it. */
    private final class Line implements Register {

        private final SimulatedMachine machine;

        Line(SimulatedMachine machine) {
            this.machine = machine;
        }

        @Override
        public Uni<Answer> history(NationalNumber number) {
            return exchange(
                    "history",
                    number,
                    () -> SimulatedRegister.this.history(number),
                    code -> code.equals(NO_RIGHT)
                            ? new Answer.Stop(code)
                            : new Answer.TryAgain(code, code.equals(TOO_MANY)));
        }

        @Override
        public Uni<Inscription> inscribe(NationalNumber number, LocalDate begin, LocalDate end) {
            return inscription("inscribe", number, () -> SimulatedRegister.this.inscribe(number));
        }

        @Override
        public Uni<Inscription> signOut(NationalNumber number) {
            return inscription("sign out", number, () -> SimulatedRegister.this.signOut(number));
        }

        private Uni<Inscription> inscription(String kind, NationalNumber number, Supplier<Inscription> work) {
            return exchange(
                    kind,
                    number,
                    work,
                    code -> code.equals(NO_RIGHT)
                            ? new Inscription.Stop(code)
                            : new Inscription.TryAgain(code, code.equals(TOO_MANY)));
        }

        /** What was sent is under way, whatever becomes of the sender; he waits for the answer, but not for ever. */
        private <T> Uni<T> exchange(
                String kind, NationalNumber number, Supplier<? extends T> work, Function<String, ? extends T> refusal) {
            return Uni.createFrom().emitter(emitter -> {
                Reply<T> reply = new Reply<>(machine.bell());
                itself.start(
                        kind + " " + village.nameOf(number), () -> reply.give(process(kind, number, work, refusal)));
                machine.start(
                        kind + " " + village.nameOf(number),
                        () -> emitter.complete(reply.await(ANSWER_TIMEOUT, refusal.apply(NO_ANSWER))));
            });
        }
    }

    private <T> @Nullable T process(
            String kind, NationalNumber number, Supplier<? extends T> work, Function<String, ? extends T> refusal) {
        itself.pause("is on its way", itself.latency());
        int index = calls.size();
        RegisterCall call = new RegisterCall(kind, number, schedule.now());
        calls.add(call);
        Duration late = faults.of(Fault.Kind.LATE, index)
                .map(fault -> Duration.ofMillis(fault.howLong()))
                .orElse(Duration.ZERO);
        Duration working = itself.latency().multipliedBy(20).plus(late);
        call.endsAt(schedule.now() + Math.min(working.toNanos(), ANSWER_TIMEOUT.toNanos()));
        boolean isAway = away.stream().anyMatch(this::holds);
        itself.pause("works", working);
        String code = isAway
                ? AWAY
                : faults.of(Fault.Kind.CODE, index)
                        .map(fault -> String.valueOf(fault.howLong()))
                        .orElse(null);
        T answer = code == null ? work.get() : refusal.apply(code);
        call.settle(code == null);
        boolean lost = faults.of(Fault.Kind.UNANSWERED, index).isPresent();
        itself.pause("answers", itself.latency());
        return lost ? null : answer;
    }

    private boolean holds(Fault outage) {
        long since = schedule.now() - Duration.ofMillis(outage.when()).toNanos();
        return since >= 0 && since < Duration.ofMillis(outage.howLong()).toNanos();
    }
}
