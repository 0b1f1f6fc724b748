package be.telling.intake.sealing;

import be.telling.commons.sealedlist.ListBinding;
import be.telling.commons.sealedlist.PartPosition;
import be.telling.commons.sealedlist.PartRows;
import be.telling.commons.sealedlist.PartSealer;
import be.telling.commons.sealedlist.SealedPart;
import be.telling.commons.sealedlist.SealingKey;
import be.telling.commons.staff.StaffRow;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Seals a list while it is read: one part fills while another is sealed and a third is passed on, by a thread each,
 * never more than a few at once.
 */
public final class ListSealing implements AutoCloseable {

    /** One that is sealed and one that waits, so that no thread stands still for another. */
    private static final int UNDER_WAY = 2;

    private record Passage(Future<?> end, PartRows rows) {}

    private final PartSealer sealer;
    private final Consumer<SealedPart> parts;
    private final MessageDigest digest = sha256();
    private final ExecutorService line = thread("sealing");
    private final ExecutorService door = thread("passing-on");
    private final Queue<Passage> underWay = new ArrayDeque<>(UNDER_WAY);
    private final Queue<PartRows> free = new ArrayDeque<>(UNDER_WAY);
    private PartRows pending = new PartRows();

    /** Touched by the sealing thread, and when that has nothing left to do. */
    private Future<?> atTheDoor = CompletableFuture.completedFuture(null);

    private int sealedParts;
    private int sealedRows;

    /** @param parts takes every part as soon as it is sealed, in order, one at a time, on another thread */
    public ListSealing(SealingKey key, ListBinding binding, Consumer<SealedPart> parts) {
        this.sealer = new PartSealer(key, binding);
        this.parts = parts;
    }

    public void add(StaffRow row) {
        // A full part waits for the next row: only then is it known not to be the last one.
        if (pending.isFull()) {
            handOn(false);
        }
        pending.add(row);
    }

    /** Seals what is left and waits until all is passed on; a list without rows is one empty part. */
    public SealedContent finish() {
        handOn(true);
        while (!underWay.isEmpty()) {
            awaitOldest();
        }
        await(atTheDoor);
        return new SealedContent(sealedParts, sealedRows, HexFormat.of().formatHex(digest.digest()));
    }

    private void handOn(boolean last) {
        if (underWay.size() == UNDER_WAY) {
            awaitOldest();
        }
        PartRows rows = pending;
        var position = new PartPosition(sealedParts, rows.size(), last);
        sealedParts++;
        sealedRows += rows.size();
        underWay.add(new Passage(line.submit(() -> seal(position, rows)), rows));
        PartRows next = free.poll();
        pending = next == null ? new PartRows() : next;
    }

    private void seal(PartPosition position, PartRows rows) {
        byte[] sealed = sealer.seal(position, rows);
        rows.clear();
        digest.update(sealed);
        await(atTheDoor);
        atTheDoor = door.submit(() -> parts.accept(new SealedPart(position, sealed)));
    }

    private void awaitOldest() {
        Passage passage = underWay.remove();
        await(passage.end());
        free.add(passage.rows());
    }

    private static void await(Future<?> end) {
        try {
            end.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("a part could not be passed on", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a part was passed on", e);
        }
    }

    /** Waits for the part that is being passed on; those that wait are dropped. Afterwards no part follows. */
    @Override
    public void close() {
        underWay.forEach(passage -> passage.end().cancel(false));
        line.close();
        door.close();
        pending.clear();
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofVirtual().name(name).factory());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
