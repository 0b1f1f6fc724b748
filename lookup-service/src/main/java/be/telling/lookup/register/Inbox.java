package be.telling.lookup.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The files that came from the register. One is read when it is new, and again when somebody has come to wait for an
 * answer in it; it is removed as soon as nobody can need it any more, for it holds what was answered in clear.
 */
final class Inbox {

    /** Who waits for answers. */
    interface Reader {

        boolean waitsFor(String reference);

        /** Reads answers out of a file. */
        void take(AnswerFile file) throws IOException;
    }

    /** A file as it was when it was last looked at. */
    private record Seen(long size, FileTime changed, Instant since, Set<String> references) {

        boolean isStill(BasicFileAttributes now) {
            return size == now.size() && changed.equals(now.lastModifiedTime());
        }
    }

    private final Folders folders;
    private final Journal journal;
    private final Clock clock;
    private final Duration settle;
    private final Duration keep;
    private final Consumer<String> log;
    private final Map<Path, Seen> seen = new HashMap<>();

    /** @param log told when a file is set aside, without a word of what is in it */
    Inbox(Folders folders, Journal journal, Clock clock, Duration settle, Duration keep, Consumer<String> log) {
        this.folders = folders;
        this.journal = journal;
        this.clock = clock;
        this.settle = settle;
        this.keep = keep;
        this.log = log;
    }

    void look(Reader reader) throws IOException {
        Set<Path> there = new HashSet<>(folders.incoming());
        seen.keySet().retainAll(there);
        for (Path path : there) {
            try {
                look(path, reader);
            } catch (NoSuchFileException e) {
                // Another replica was done with it.
            }
        }
    }

    private void look(Path path, Reader reader) throws IOException {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        Seen before = seen.get(path);
        if (before == null || !before.isStill(now)) {
            seen.put(path, read(path, now, reader, clock.instant()));
        } else if (before.references().isEmpty()) {
            giveUp(path, before, reader);
        } else if (before.references().stream().anyMatch(reader::waitsFor)) {
            read(path, now, reader, before.since());
        } else if (before.since().plus(keep).isBefore(clock.instant()) && !journal.needsAny(before.references())) {
            Files.deleteIfExists(path);
        }
    }

    /** Without references if it isn't whole, or broken. */
    private Seen read(Path path, BasicFileAttributes now, Reader reader, Instant since) throws IOException {
        Set<String> references = Collections.emptySet();
        try {
            AnswerFile file = AnswerFile.read(path, reader::waitsFor);
            reader.take(file);
            references = new HashSet<>(file.references());
            // So that one without any answers isn't taken for a broken one.
            references.add(file.request());
        } catch (UnreadableAnswerException e) {
            // Perhaps somebody is still writing it: see giveUp.
        }
        return new Seen(now.size(), now.lastModifiedTime(), since, references);
    }

    private void giveUp(Path path, Seen before, Reader reader) throws IOException {
        if (before.since().plus(settle).isAfter(clock.instant())) {
            return;
        }
        try {
            reader.take(AnswerFile.read(path, reader::waitsFor));
        } catch (UnreadableAnswerException e) {
            folders.setAside(path);
            log.accept("a file from the register can't be read and was set aside: " + e.getMessage());
        }
    }
}
