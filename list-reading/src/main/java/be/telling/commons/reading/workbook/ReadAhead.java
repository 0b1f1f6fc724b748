package be.telling.commons.reading.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Unpacks on a thread of its own a little ahead of who reads: half of a workbook's time is unpacking. */
final class ReadAhead extends InputStream {

    private static final int BLOCK = 1 << 16;
    private static final int AHEAD = 3;

    private record Block(byte[] bytes, int length, @Nullable Exception failure) {}

    private static final Block NONE = new Block(new byte[0], 0, null);

    private final InputStream source;
    private final BlockingQueue<Block> blocks = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private Block current = NONE;
    private int at;

    ReadAhead(InputStream source) {
        this.source = source;
        this.thread = Thread.ofVirtual().name("unpacking").start(this::unpack);
    }

    private void unpack() {
        try {
            boolean more = true;
            while (more) {
                Block block = next();
                more = block.length() == BLOCK;
                blocks.put(block);
            }
        } catch (InterruptedException e) {
            // The reader has left.
            Thread.currentThread().interrupt();
        }
    }

    /** A block that isn't full is the last one. */
    private Block next() {
        byte[] bytes = new byte[BLOCK];
        int length = 0;
        try {
            int read = 0;
            while (read >= 0 && length < BLOCK) {
                length += read;
                read = length < BLOCK ? source.read(bytes, length, BLOCK - length) : -1;
            }
            return new Block(bytes, length, null);
        } catch (IOException | RuntimeException e) {
            return new Block(bytes, Math.min(length, BLOCK - 1), e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int most) throws IOException {
        if (at == current.length() && !advance()) {
            return -1;
        }
        int count = Math.min(most, current.length() - at);
        System.arraycopy(current.bytes(), at, target, offset, count);
        at += count;
        return count;
    }

    /** Moves to the next block; false at the end. */
    private boolean advance() throws IOException {
        if (current != NONE && current.length() < BLOCK) {
            return ended(current);
        }
        try {
            current = blocks.take();
            at = 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        return current.length() > 0 || ended(current);
    }

    private static boolean ended(Block last) throws IOException {
        switch (last.failure()) {
            case null -> {
                return false;
            }
            case IOException failure -> throw failure;
            case RuntimeException failure -> throw failure;
            default -> throw new IllegalStateException("no other failure is caught");
        }
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        try {
            // The source must not be closed while it is read.
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        source.close();
    }
}
