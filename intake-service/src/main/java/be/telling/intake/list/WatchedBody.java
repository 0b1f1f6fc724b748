package be.telling.intake.list;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A body whose reader is woken when its sender is silent for too long, or takes too long in all. */
final class WatchedBody extends FilterInputStream {

    private final Duration longestSilence;
    private final long end;

    /** Who waits for bytes now, and since when; guarded by this. */
    private @Nullable Thread waiting;

    private long waitingSince;
    private boolean woken;

    WatchedBody(InputStream in, Duration longestSilence, Duration longest) {
        super(in);
        this.longestSilence = longestSilence;
        this.end = System.nanoTime() + longest.toNanos();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        begin();
        try {
            return super.read(target, offset, length);
        } catch (InterruptedIOException e) {
            if (isWoken()) {
                throw ProblemException.of(ProblemType.UPLOAD_TOO_SLOW)
                        .withDetail("Nothing is stored; send it again over a faster line");
            }
            throw e;
        } finally {
            finish();
        }
    }

    private synchronized void begin() {
        waiting = Thread.currentThread();
        waitingSince = System.nanoTime();
    }

    private synchronized void finish() {
        waiting = null;
        if (woken) {
            // The wake-up must not reach whatever this thread waits for next.
            Thread.interrupted();
        }
    }

    private synchronized boolean isWoken() {
        return woken;
    }

    /** Wakes the reader if its sender was silent for too long. */
    synchronized void check() {
        long now = System.nanoTime();
        boolean silent = now - waitingSince > longestSilence.toNanos();
        if (waiting != null && (silent || now - end > 0)) {
            woken = true;
            waiting.interrupt();
        }
    }
}
