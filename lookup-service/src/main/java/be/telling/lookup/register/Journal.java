package be.telling.lookup.register;

import be.telling.commons.nationalnumber.NationalNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The requests that were sent and whose answers somebody may need: this replica's and all others'. */
final class Journal {

    /** Longer than anybody takes to write one: what is left then, without a journal, belongs to nobody. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneId.of("Europe/Brussels"));

    private final Folders folders;
    private final References references;
    private final MessageWriter writer;
    private final Clock clock;
    private final Duration longestAnswer;
    private final Duration keep;
    private final Map<String, SentFile> sent = new LinkedHashMap<>();

    Journal(
            Folders folders,
            References references,
            MessageWriter writer,
            Clock clock,
            Duration longestAnswer,
            Duration keep) {
        this.folders = folders;
        this.references = references;
        this.writer = writer;
        this.clock = clock;
        this.longestAnswer = longestAnswer;
        this.keep = keep;
    }

    List<SentFile> sent() {
        return List.copyOf(sent.values());
    }

    /** The reference under which the question was sent, if its answer can still be had. */
    Optional<String> find(Question question) {
        for (SentFile file : sent.values()) {
            if (file.operation() == question.operation() && !isOverdue(file)) {
                String reference = references.of(file.name(), question.operation(), question.number());
                // Well before others may remove it.
                if (file.answers(reference, clock.instant(), keep.dividedBy(2))) {
                    return Optional.of(reference);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Sends questions in a file. It is complete, noted and on the disk before its name appears in the outbox; a crash
     * before that leaves a question that was never asked, one after it a question that everybody knows was.
     *
     * @return the references of the questions
     */
    Map<NationalNumber, String> send(Operation operation, List<Question> questions) throws IOException {
        while (true) {
            Instant now = clock.instant();
            String name = operation.filePrefix() + '_' + STAMP.format(now);
            Map<NationalNumber, String> byNumber = new LinkedHashMap<>();
            Map<String, Question> byReference = new LinkedHashMap<>();
            for (Question question : questions) {
                String reference = references.of(name, operation, question.number());
                byNumber.put(question.number(), reference);
                byReference.put(reference, question);
            }
            String own = references.of(name);
            byte[] content = writer.file(operation, own, byReference).getBytes(StandardCharsets.UTF_8);
            Path request = folders.journal(name + SentFile.REQUEST);
            if (!Files.exists(folders.journal(name + SentFile.ASKED))) {
                try {
                    Folders.create(request, content, true);
                    SentFile file = SentFile.note(folders, name, operation, now, own, byReference.keySet());
                    Folders.move(request, folders.outgoing(name));
                    sent.put(name, file);
                    return byNumber;
                } catch (FileAlreadyExistsException e) {
                    // Another replica writes one in this very millisecond.
                }
            }
        }
    }

    /** Learns what other replicas sent and noted, and forgets what is over. */
    void refresh() throws IOException {
        Instant now = clock.instant();
        Set<String> there = new HashSet<>();
        for (Path path : folders.journals()) {
            String name = path.getFileName().toString();
            if (name.endsWith(SentFile.ASKED)) {
                String file = name.substring(0, name.length() - SentFile.ASKED.length());
                there.add(file);
                if (!sent.containsKey(file)) {
                    learn(file);
                }
            } else if (name.endsWith(SentFile.OUTCOMES)
                    && !there.contains(name.substring(0, name.length() - SentFile.OUTCOMES.length()))) {
                Files.deleteIfExists(path);
            } else if (name.endsWith(SentFile.REQUEST)) {
                removeAbandoned(path, name.substring(0, name.length() - SentFile.REQUEST.length()), now);
            }
        }
        sent.keySet().retainAll(there);
        for (SentFile file : List.copyOf(sent.values())) {
            file.refresh();
            boolean over = file.written().plus(longestAnswer).plus(keep).isBefore(now);
            if (over || file.isDone(now, keep)) {
                sent.remove(file.name());
                file.forget();
            }
        }
    }

    private void learn(String name) throws IOException {
        try {
            sent.put(name, SentFile.read(folders, name));
        } catch (NoSuchFileException e) {
            // Another replica has just forgotten it.
        }
    }

    private void removeAbandoned(Path request, String name, Instant now) throws IOException {
        try {
            if (!Files.exists(folders.journal(name + SentFile.ASKED))
                    && Files.getLastModifiedTime(request)
                            .toInstant()
                            .plus(ABANDONED)
                            .isBefore(now)) {
                Files.deleteIfExists(request);
            }
        } catch (NoSuchFileException e) {
            // It has just been sent.
        }
    }

    /** References that nobody waits for any more, because it took too long. */
    List<String> overdue() {
        List<String> overdue = new ArrayList<>();
        for (SentFile file : sent.values()) {
            if (isOverdue(file)) {
                overdue.addAll(file.asked());
            }
        }
        return overdue;
    }

    private boolean isOverdue(SentFile file) {
        return file.written().plus(longestAnswer).isBefore(clock.instant());
    }

    void note(Map<String, SentFile.Outcome> became) throws IOException {
        for (SentFile file : sent()) {
            Map<String, SentFile.Outcome> own = new LinkedHashMap<>(became);
            own.keySet().retainAll(file.asked());
            if (!own.isEmpty()) {
                file.note(own, clock.instant());
            }
        }
    }

    /** Whether somebody may still need one of these answers. */
    boolean needsAny(Set<String> answers) {
        Instant now = clock.instant();
        for (SentFile file : sent.values()) {
            for (String question : file.asked()) {
                if (answers.contains(question) && !file.isDone(question, now, keep)) {
                    return true;
                }
            }
        }
        return false;
    }
}
