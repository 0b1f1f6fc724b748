package be.telling.lookup.question;

import be.telling.lookup.register.Answer;
import be.telling.lookup.register.Inscription;
import be.telling.lookup.register.Register;
import be.telling.lookup.register.RegisterSettings;
import be.telling.lookup.work.Machine;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Sends the next message of an errand, and says what it means for it. */
@Singleton
final class Calls {

    /** The register's calendar. */
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    /** As {@link Answer.TryAgain}: everything that never became an answer. */
    private static final String NO_ANSWER = "99997";

    private static final double TOO_MANY_PAUSE_SECONDS = 1;

    /** What comes of a message: the errand is over, or goes on with another message. */
    interface Result {
        void over(Outcome outcome);

        void next(Errand errand);
    }

    private final Machine machine;
    private final Register register;
    private final RegisterSettings registerSettings;
    private final QuestionSettings settings;
    private final Backoff backoff;
    private final CallMeter meter;

    Calls(
            Machine machine,
            Register register,
            RegisterSettings registerSettings,
            QuestionSettings settings,
            CallMeter meter) {
        this.machine = machine;
        this.register = register;
        this.registerSettings = registerSettings;
        this.settings = settings;
        this.backoff = new Backoff(settings.patience(), () -> machine.random().nextDouble());
        this.meter = meter;
    }

    /** Sends exactly one message; the result comes later, on another thread, and never fails to come. */
    void send(Errand errand, Result result) {
        Errand called = errand.called(Instant.now());
        if (errand.state() == QuestionState.LEAVING) {
            subscribe(
                    () -> register.signOut(errand.number()),
                    new Inscription.TryAgain(NO_ANSWER, false),
                    answer -> result.over(signedOut(called, answer)));
        } else if (registerSettings.inscribe() && errand.standing().needsInscribing()) {
            LocalDate today = LocalDate.now(BRUSSELS);
            subscribe(
                    () -> register.inscribe(errand.number(), today, today.plus(settings.inscription())),
                    new Inscription.TryAgain(NO_ANSWER, false),
                    answer -> inscribed(called, answer, result));
        } else {
            subscribe(
                    () -> register.history(errand.number()),
                    new Answer.TryAgain(NO_ANSWER, false),
                    answer -> result.over(asked(called, answer)));
        }
    }

    private static <T> void subscribe(Supplier<Uni<? extends T>> message, T failed, Consumer<T> consumer) {
        Uni.createFrom()
                .deferred(message)
                .onFailure()
                .recoverWithItem(failed)
                .subscribe()
                .with(consumer);
    }

    private Outcome asked(Errand errand, Answer answer) {
        return switch (answer) {
            case Answer.Settled settled -> {
                meter.count(settled instanceof Answer.Known ? "known" : "not-known");
                yield Outcome.answered(errand, settled);
            }
            case Answer.TryAgain(String code, boolean tooMany) -> tryAgain(errand, code, tooMany);
            case Answer.Stop(String code) -> stop(errand, code);
        };
    }

    private void inscribed(Errand errand, Inscription answer, Result result) {
        switch (answer) {
            case Inscription.Done(boolean already) -> {
                meter.count("inscribed");
                result.next(errand.inscribed(already));
            }
            case Inscription.TryAgain(String code, boolean tooMany) -> result.over(tryAgain(errand, code, tooMany));
            case Inscription.Stop(String code) -> result.over(stop(errand, code));
        }
    }

    private Outcome signedOut(Errand errand, Inscription answer) {
        return switch (answer) {
            case Inscription.Done done -> {
                meter.count("signed-out");
                yield Outcome.signedOut(errand);
            }
            case Inscription.TryAgain(String code, boolean tooMany) -> tryAgain(errand, code, tooMany);
            case Inscription.Stop(String code) -> stop(errand, code);
        };
    }

    private Outcome tryAgain(Errand errand, String code, boolean tooMany) {
        if (tooMany) {
            meter.count("too-many");
            double pause = TOO_MANY_PAUSE_SECONDS * (0.5 + machine.random().nextDouble());
            return Outcome.tooMany(errand, pause, code);
        }
        meter.count("failed");
        return Outcome.failed(errand, backoff, code);
    }

    private Outcome stop(Errand errand, String code) {
        meter.count("refused");
        return Outcome.refused(errand, code);
    }
}
