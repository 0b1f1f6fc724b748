package be.telling.statistics.release;

import be.telling.statistics.release.Document.Entry;
import be.telling.statistics.transparency.LogEntry;
import be.telling.statistics.transparency.LogEntry.Hashed;
import be.telling.statistics.transparency.TransparencyLog;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Writes what becomes public about a release into the transparency log, in the transaction in which it does, while its row is
 * locked: not before, for the log is public too, and not twice.
 */
@ApplicationScoped
class Logbook {
    private final TransparencyLog log;

    Logbook(TransparencyLog log) {
        this.log = log;
    }

    /** Nothing happens before the moment of the release, or if it is in the log already. */
    Uni<Void> publish(StoredRelease row, List<Entry> documents, Instant now) {
        Instant at = row.publishAt;
        if (row.state != StoredRelease.State.PUBLISHED || row.logIndex != null || at == null || at.isAfter(now)) {
            return Uni.createFrom().voidItem();
        }
        return log.append(publication(row.round, at, documents))
                .invoke(index -> row.logIndex = index)
                .replaceWithVoid();
    }

    /** Whether the documents of a public release are those that the log names: nobody changed a row since. */
    boolean isAsLogged(Release release) {
        Long index = release.logIndex();
        Instant at = release.publishAt();
        return index != null
                && at != null
                && log.entry(index)
                        .filter(entry -> Arrays.equals(
                                entry,
                                publication(release.round(), at, release.documents())
                                        .bytes()))
                        .isPresent();
    }

    private static LogEntry publication(String round, Instant at, List<Entry> documents) {
        List<Hashed> others = documents.stream()
                .filter(document -> !document.name().equals(Document.REPORT))
                .map(document -> new Hashed(document.name(), document.language(), document.sha256()))
                .toList();
        String report = documents.stream()
                .filter(document -> document.name().equals(Document.REPORT))
                .map(Entry::sha256)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A release lacks its report"));
        return LogEntry.publication(round, 1, at, report, others);
    }

    Uni<Void> withdraw(StoredRelease row, Instant now, String reason) {
        long publication = Objects.requireNonNull(row.logIndex, "only what is in the log is public");
        String hash = Document.sha256(reason.getBytes(StandardCharsets.UTF_8));
        return log.append(LogEntry.withdrawal(row.round, 1, now, publication, hash))
                .invoke(index -> row.withdrawalIndex = index)
                .replaceWithVoid();
    }
}
