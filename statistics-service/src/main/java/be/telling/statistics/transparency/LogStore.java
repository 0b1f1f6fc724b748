package be.telling.statistics.transparency;

import be.telling.statistics.database.Transactions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;

/** The log in the database. Who appends holds the lock of the head until the transaction ends: so entries come one by one. */
@ApplicationScoped
class LogStore {
    private final Transactions transactions;
    private final LogKeys keys;

    LogStore(Transactions transactions, LogKeys keys) {
        this.transactions = transactions;
        this.keys = keys;
    }

    /**
     * What the database says now.
     *
     * @param entries those from the asked index on, without gaps if the log is whole
     */
    record Reading(long size, byte[] frontier, String checkpoint, List<byte[]> entries) {}

    Reading read(long from) {
        // The head first: whatever it counts is committed by then.
        return transactions.run(() -> Panache.getSession()
                .chain(session -> session.find(StoredHead.class, StoredHead.ONLY)
                        .chain(head -> session.createSelectionQuery(
                                        "from StoredEntry where index >= ?1 and index < ?2 order by index",
                                        StoredEntry.class)
                                .setParameter(1, from)
                                .setParameter(2, head.size)
                                .getResultList()
                                .map(rows -> new Reading(
                                        head.size,
                                        head.frontier,
                                        head.checkpoint,
                                        rows.stream().map(row -> row.body).toList())))));
    }

    /** Appends as part of the transaction that is under way, and gives the index; the new head is signed in it. */
    Uni<Long> append(LogEntry entry) {
        return lockedHead().chain(head -> {
            Frontier grown = sound(head).with(TreeHash.leaf(entry.bytes()));
            long index = head.size;
            head.size = grown.size();
            head.frontier = grown.bytes();
            head.checkpoint = keys.checkpoint(grown.size(), grown.root());
            StoredEntry row = new StoredEntry();
            row.index = index;
            row.body = entry.bytes();
            // Whoever refers to it finds it there.
            return Panache.getSession()
                    .chain(session -> session.persist(row).chain(session::flush))
                    .replaceWith(index);
        });
    }

    Uni<Void> keepOpening(long index, byte[] sealed) {
        StoredOpening row = new StoredOpening();
        row.index = index;
        row.opening = sealed;
        return Panache.getSession().chain(session -> session.persist(row));
    }

    /** Signs the head anew, as it is, with the keys of today. */
    void signAgain() {
        transactions.run(() -> lockedHead().invoke(head -> {
            Frontier frontier = sound(head);
            head.checkpoint = keys.checkpoint(frontier.size(), frontier.root());
        }));
    }

    private static Uni<StoredHead> lockedHead() {
        return Panache.getSession()
                .chain(session -> session.find(StoredHead.class, StoredHead.ONLY, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Nothing is signed on top of a head that this service didn't sign. */
    private Frontier sound(StoredHead head) {
        Frontier frontier = Frontier.parse(head.size, head.frontier);
        if (!head.isUnsigned() && !keys.isSigned(head.checkpoint, head.size, frontier.root())) {
            throw new LogBrokenException("its head isn't what was signed");
        }
        return frontier;
    }
}
