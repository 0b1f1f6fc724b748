package be.telling.lookup.register;

import be.telling.commons.nationalnumber.NationalNumber;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Questions on their way into a file: sent when there are enough of them, or the first has waited long enough. */
final class Gathering {

    private static final class Heap {

        private final List<AskedQuestion<?>> questions = new ArrayList<>();
        private Instant first = Instant.MAX;
    }

    private final Clock clock;
    private final int most;
    private final Duration longest;
    private final Map<Operation, Heap> heaps = new EnumMap<>(Operation.class);

    /**
     * @param most questions in a file
     * @param longest that a question waits for others
     */
    Gathering(Clock clock, int most, Duration longest) {
        this.clock = clock;
        this.most = most;
        this.longest = longest;
    }

    void add(AskedQuestion<?> question) {
        Heap heap = heaps.computeIfAbsent(question.question().operation(), operation -> new Heap());
        if (heap.questions.isEmpty()) {
            heap.first = clock.instant();
        }
        heap.questions.add(question);
    }

    void send(Journal journal, Waiting waiting) throws IOException {
        for (Map.Entry<Operation, Heap> entry : heaps.entrySet()) {
            Heap heap = entry.getValue();
            while (heap.questions.size() >= most) {
                send(entry.getKey(), heap.questions.subList(0, most), journal, waiting);
            }
            boolean due = heap.first.plus(longest).compareTo(clock.instant()) <= 0;
            if (!heap.questions.isEmpty() && due) {
                send(entry.getKey(), heap.questions, journal, waiting);
            }
        }
    }

    /** What can't be written stays here and is tried again. */
    private static void send(Operation operation, List<AskedQuestion<?>> questions, Journal journal, Waiting waiting)
            throws IOException {
        Map<NationalNumber, String> references = journal.send(
                operation, questions.stream().map(AskedQuestion::question).toList());
        for (AskedQuestion<?> question : questions) {
            waiting.add(
                    Objects.requireNonNull(references.get(question.question().number())), question);
        }
        questions.clear();
    }
}
