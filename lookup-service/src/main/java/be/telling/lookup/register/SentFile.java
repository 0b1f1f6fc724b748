package be.telling.lookup.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A request that was written, as the journal knows it: the references of its questions and, in a second file that only
 * grows, what became of them. No numbers. Each replica reads what the others noted.
 */
final class SentFile {

    static final String ASKED = ".asked";
    static final String OUTCOMES = ".outcomes";
    static final String REQUEST = ".request";

    /** Whether the answer may still be given to somebody who asks again. */
    enum Outcome {
        /** Settled: whoever takes over from a replica that didn't get to store it may have it too. */
        TAKEN,
        /** To be asked anew, in another file. */
        SPENT
    }

    private record Noted(Outcome outcome, Instant at) {}

    private final Folders folders;
    private final String name;
    private final Operation operation;
    private final Instant written;
    private final String reference;
    private final Set<String> asked;
    private final Map<String, Noted> outcomes = new HashMap<>();
    private long read;

    private SentFile(
            Folders folders,
            String name,
            Operation operation,
            Instant written,
            String reference,
            Collection<String> asked) {
        this.folders = folders;
        this.name = name;
        this.operation = operation;
        this.written = written;
        this.reference = reference;
        this.asked = new LinkedHashSet<>(asked);
    }

    /** Notes it, before it is sent. */
    static SentFile note(
            Folders folders,
            String name,
            Operation operation,
            Instant written,
            String reference,
            Collection<String> asked)
            throws IOException {
        List<String> lines =
                new ArrayList<>(List.of(operation.name(), Long.toString(written.toEpochMilli()), reference));
        lines.addAll(asked);
        Path half = folders.journal(name + ASKED + ".tmp");
        Folders.create(half, (String.join("\n", lines) + '\n').getBytes(StandardCharsets.US_ASCII), false);
        Folders.move(half, folders.journal(name + ASKED));
        return new SentFile(folders, name, operation, written, reference, asked);
    }

    static SentFile read(Folders folders, String name) throws IOException {
        List<String> lines = Files.readAllLines(folders.journal(name + ASKED), StandardCharsets.US_ASCII);
        return new SentFile(
                folders,
                name,
                Operation.valueOf(lines.get(0)),
                Instant.ofEpochMilli(Long.parseLong(lines.get(1))),
                lines.get(2),
                lines.subList(3, lines.size()));
    }

    String name() {
        return name;
    }

    Operation operation() {
        return operation;
    }

    Instant written() {
        return written;
    }

    /** The file's own, which the answer may name instead of a question's. */
    String reference() {
        return reference;
    }

    Set<String> asked() {
        return asked;
    }

    /**
     * Whether it still makes sense to wait for an answer, or to have again the one that was taken.
     *
     * @param within which an answer that was taken is certainly still there
     */
    boolean answers(String question, Instant now, Duration within) {
        return asked.contains(question) && !isDone(question, now, within);
    }

    void note(Map<String, Outcome> became, Instant now) throws IOException {
        StringBuilder lines = new StringBuilder();
        became.forEach((question, outcome) -> lines.append(outcome)
                .append(' ')
                .append(now.toEpochMilli())
                .append(' ')
                .append(question)
                .append('\n'));
        Folders.append(folders.journal(name + OUTCOMES), lines.toString().getBytes(StandardCharsets.US_ASCII));
        became.forEach((question, outcome) -> outcomes.put(question, new Noted(outcome, now)));
    }

    /** Reads what others have noted meanwhile, and sends what one of them had no time to send. */
    void refresh() throws IOException {
        Path request = folders.journal(name + REQUEST);
        if (Files.exists(request)) {
            Folders.move(request, folders.outgoing(name));
        }
        Path file = folders.journal(name + OUTCOMES);
        if (!Files.exists(file) || Files.size(file) == read) {
            return;
        }
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        read = text.length();
        // A last line that somebody is just writing has no end yet.
        text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(line -> {
            String[] parts = line.split(" ");
            outcomes.put(
                    parts[2], new Noted(Outcome.valueOf(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1]))));
        });
    }

    /** Whether nobody needs the answer to this question any more. */
    boolean isDone(String question, Instant now, Duration keep) {
        Noted noted = outcomes.get(question);
        return noted != null
                && (noted.outcome() == Outcome.SPENT || noted.at().plus(keep).isBefore(now));
    }

    boolean isDone(Instant now, Duration keep) {
        return asked.stream().allMatch(question -> isDone(question, now, keep));
    }

    void forget() throws IOException {
        // What holds numbers first; then what makes it known. Whatever a crash leaves of the rest is swept up.
        Files.deleteIfExists(folders.outgoing(name));
        Files.deleteIfExists(folders.journal(name + REQUEST));
        Files.deleteIfExists(folders.journal(name + ASKED));
        Files.deleteIfExists(folders.journal(name + OUTCOMES));
    }
}
