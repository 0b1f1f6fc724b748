package be.telling.lookup;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.register.Answer;
import be.telling.lookup.register.Inscription;
import be.telling.lookup.register.PersonFacts;
import be.telling.lookup.register.Register;
import be.telling.lookup.register.Relative;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A register that answers as the test says, and remembers what it was asked. */
@Alternative
@Priority(1)
@Singleton
public class ScriptedRegister implements Register {

    /** An answer, and what it waits for. */
    record Turn(Answer answer, CompletableFuture<Void> when) {

        /** At once. */
        Turn(Answer answer) {
            this(answer, CompletableFuture.completedFuture(null));
        }

        /** When the test says so. */
        static Turn held(Answer answer) {
            return new Turn(answer, new CompletableFuture<>());
        }

        void release() {
            when.complete(null);
        }
    }

    /** A message as it came. */
    record Message(String kind, NationalNumber number, long at) {}

    private final Map<NationalNumber, Answer> answers = new ConcurrentHashMap<>();
    private final Map<NationalNumber, Deque<Turn>> turns = new ConcurrentHashMap<>();
    private final Queue<Turn> held = new ConcurrentLinkedQueue<>();
    private final Map<NationalNumber, Deque<Inscription>> inscriptions = new ConcurrentHashMap<>();
    private final Queue<Message> messages = new ConcurrentLinkedQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private volatile Duration delay = Duration.ZERO;
    private volatile @Nullable Answer instead;

    /** Forgets everything, and gives what it still held back. */
    void reset() {
        answers.clear();
        turns.clear();
        for (Turn turn = held.poll(); turn != null; turn = held.poll()) {
            turn.release();
        }
        inscriptions.clear();
        messages.clear();
        mostUnderWay.set(0);
        delay = Duration.ZERO;
        instead = null;
    }

    void knows(NationalNumber number, String nationality, Relative father, Relative mother) {
        answers.put(number, new Answer.Known(new PersonFacts(nationality, nationality, father, mother), null));
    }

    void replaced(NationalNumber old, NationalNumber by, String nationality) {
        Relative nobody = new Relative.Unknown();
        answers.put(old, new Answer.Known(new PersonFacts(nationality, nationality, nobody, nobody), by));
    }

    void knowsNot(NationalNumber number, String code) {
        answers.put(number, new Answer.NotKnown(code));
    }

    /** First gives these, then what it knows. */
    void first(NationalNumber number, Turn... first) {
        held.addAll(List.of(first));
        turns.put(number, new ArrayDeque<>(List.of(first)));
    }

    void inscribing(NationalNumber number, Inscription... first) {
        inscriptions.put(number, new ArrayDeque<>(List.of(first)));
    }

    /** A message that isn't answered as long as the test lasts. */
    static Turn never() {
        return Turn.held(new Answer.TryAgain("99997", false));
    }

    /** Gives this whatever is asked, until null. */
    void always(@Nullable Answer answer) {
        instead = answer;
    }

    void takes(Duration time) {
        delay = time;
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    long messages(String kind, NationalNumber number) {
        return messages.stream()
                .filter(m -> m.kind().equals(kind) && m.number().equals(number))
                .count();
    }

    int mostUnderWay() {
        return mostUnderWay.get();
    }

    @Override
    public Uni<Answer> history(NationalNumber number) {
        return Uni.createFrom().deferred(() -> {
            note("history", number);
            return turn(number);
        });
    }

    @Override
    public Uni<Inscription> inscribe(NationalNumber number, LocalDate begin, LocalDate end) {
        return Uni.createFrom().deferred(() -> {
            note("inscribe", number);
            Deque<Inscription> scripted = inscriptions.getOrDefault(number, new ArrayDeque<>());
            Inscription next = scripted.poll();
            return after(delay, next == null ? new Inscription.Done(false) : next);
        });
    }

    @Override
    public Uni<Inscription> signOut(NationalNumber number) {
        return Uni.createFrom().deferred(() -> {
            note("signOut", number);
            return after(delay, new Inscription.Done(false));
        });
    }

    private Uni<Answer> turn(NationalNumber number) {
        Answer overriding = instead;
        if (overriding != null) {
            return after(delay, overriding);
        }
        Deque<Turn> scripted = turns.getOrDefault(number, new ArrayDeque<>());
        synchronized (scripted) {
            Turn next = scripted.poll();
            return next != null
                    ? noted(Uni.createFrom().completionStage(next.when()).replaceWith(next.answer()))
                    : after(delay, answers.getOrDefault(number, new Answer.NotKnown("30001")));
        }
    }

    private void note(String kind, NationalNumber number) {
        messages.add(new Message(kind, number, System.nanoTime()));
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    }

    private <T> Uni<T> after(Duration time, T item) {
        Uni<T> answer = Uni.createFrom().item(item);
        return noted(time.isZero() ? answer : answer.onItem().delayIt().by(time));
    }

    private <T> Uni<T> noted(Uni<T> answer) {
        return answer.onTermination().invoke(underWay::decrementAndGet);
    }
}
