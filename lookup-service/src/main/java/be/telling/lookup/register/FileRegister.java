package be.telling.lookup.register;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.register.Question.Sender;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The register behind an exchange of files: questions are gathered, many go in one file, and their answers come in any
 * order, in any number of files, hours later. A question that stands in a file already, whoever sent it, is not asked
 * again: its answer is waited for. So a restart loses nothing but the waiting, which the next one takes up again.
 */
final class FileRegister implements Register, AutoCloseable {

    /** MAGDA's own code for a backend that can't be reached. */
    private static final String UNANSWERED = "99997";

    private final Sender sender;
    private final Gathering gathering;
    private final Journal journal;
    private final Inbox inbox;
    private final Waiting waiting;
    private final Consumer<String> log;
    private final Queue<AskedQuestion<?>> arrived = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("register-files").daemon().factory());

    FileRegister(Sender sender, Gathering gathering, Journal journal, Inbox inbox, Consumer<String> log) {
        this.sender = sender;
        this.gathering = gathering;
        this.journal = journal;
        this.inbox = inbox;
        this.waiting = new Waiting(journal);
        this.log = log;
    }

    /** @param every how often the folders are looked into */
    FileRegister start(Duration every) {
        thread.scheduleWithFixedDelay(this::work, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    @Override
    public Uni<Answer> history(NationalNumber number) {
        return ask(
                Question.history(number),
                new Answer.TryAgain(UNANSWERED, false),
                reply -> HistoryAnswer.of(reply, number));
    }

    @Override
    public Uni<Inscription> inscribe(NationalNumber number, LocalDate begin, LocalDate end) {
        return inscription(Question.inscribe(number, begin, end, sender));
    }

    @Override
    public Uni<Inscription> signOut(NationalNumber number) {
        return inscription(Question.signOut(number, sender));
    }

    private Uni<Inscription> inscription(Question question) {
        return ask(
                question,
                new Inscription.TryAgain(UNANSWERED, false),
                reply -> InscriptionAnswer.of(reply, question.operation()));
    }

    private <T> Uni<T> ask(Question question, T unanswered, AskedQuestion.Reading<T> reading) {
        return Uni.createFrom()
                .emitter(emitter -> arrived.add(new AskedQuestion<>(question, unanswered, reading, emitter::complete)));
    }

    /** One look at everything, by one thread; what fails is tried again at the next. */
    void work() {
        try {
            journal.refresh();
            for (AskedQuestion<?> asked = arrived.poll(); asked != null; asked = arrived.poll()) {
                AskedQuestion<?> next = asked;
                journal.find(asked.question())
                        .ifPresentOrElse(reference -> waiting.add(reference, next), () -> gathering.add(next));
            }
            gathering.send(journal, waiting);
            inbox.look(waiting);
            waiting.giveUp(journal.overdue());
        } catch (IOException | RuntimeException e) {
            // The class alone: a message could quote a file.
            log.accept("the exchange of files with the register fails: "
                    + e.getClass().getName());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
