package be.telling.statistics.calendar;

import be.telling.statistics.counts.Caller;
import be.telling.statistics.database.Recent;
import be.telling.statistics.database.Transactions;
import be.telling.statistics.release.ReleasesChanged;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What is announced. An announcement promises a date; what is published, and when, is decided with the release itself. */
@ApplicationScoped
public class ReleaseCalendar {
    private final Transactions transactions;
    private final Recent<List<Announcement>> recent = new Recent<>(this::stored);
    private final Event<ReleasesChanged> changed;

    ReleaseCalendar(Transactions transactions, Event<ReleasesChanged> changed) {
        this.transactions = transactions;
        this.changed = changed;
    }

    /** Announcements that another replica took have to show here too, though pages are kept ready. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        if (recent.hasChanged()) {
            changed.fire(new ReleasesChanged());
        }
    }

    /** Every announcement, the next one first. */
    public List<Announcement> all() {
        return recent.get();
    }

    private List<Announcement> stored() {
        return transactions.run(() -> Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from StoredAnnouncement order by releaseAt, round", StoredAnnouncement.class)
                        .getResultList())
                .map(rows -> rows.stream().map(Announcement::of).toList()));
    }

    /** @return whether it is new */
    boolean announce(Announcement announcement, Caller caller) {
        boolean isNew = transactions.run(() -> Panache.getSession()
                .chain(session -> locked(session, announcement.round()).chain(known -> {
                    StoredAnnouncement row = known.orElseGet(StoredAnnouncement::new);
                    row.round = announcement.round();
                    row.referenceDate = announcement.referenceDate();
                    row.releaseAt = announcement.releaseAt().truncatedTo(ChronoUnit.MICROS);
                    row.noteNl = announcement.note() == null
                            ? null
                            : announcement.note().nl();
                    row.noteEn = announcement.note() == null
                            ? null
                            : announcement.note().en();
                    row.announcedAt = Instant.now();
                    row.announcedBy = caller.client() + "/" + caller.subject();
                    return (known.isPresent() ? Uni.createFrom().voidItem() : session.persist(row))
                            .replaceWith(known.isEmpty());
                })));
        recent.renew();
        return isNew;
    }

    void remove(String round) {
        transactions.run(() -> Panache.getSession()
                .chain(session -> session.createMutationQuery("delete from StoredAnnouncement where round = ?1")
                        .setParameter(1, round)
                        .executeUpdate()));
        recent.renew();
    }

    private static Uni<Optional<StoredAnnouncement>> locked(Session session, String round) {
        return session.find(StoredAnnouncement.class, round, LockModeType.PESSIMISTIC_WRITE)
                .map(Optional::ofNullable);
    }
}
