package be.telling.statistics.transparency;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The log as this process knows it: every entry was hashed here, and every head compared with what was signed. Tiles and
 * proofs are made of it, so there is no file or row that could be missing after a crash.
 */
final class LogImage {
    /** Higher ones would need more entries than there can be. */
    private static final int TILE_LEVELS = 8;

    private final LogKeys keys;
    private final MerkleTree tree = new MerkleTree();
    private final List<byte[]> entries = new ArrayList<>();
    private Head head = new Head(0, "");

    /** The last head that was found sound. */
    record Head(long size, String checkpoint) {}

    LogImage(LogKeys keys) {
        this.keys = keys;
    }

    synchronized Head head() {
        return head;
    }

    /** How many entries there are to build on. */
    synchronized long known() {
        return entries.size();
    }

    /**
     * Takes up what was appended.
     *
     * @throws LogBrokenException if entries and signed head don't fit together, or something is gone that was there
     */
    synchronized void take(LogStore.Reading reading) {
        if (reading.size() < head.size()) {
            throw new LogBrokenException("it is shorter than it was");
        }
        if (reading.size() != known() + reading.entries().size()) {
            throw new LogBrokenException("entries are missing");
        }
        for (byte[] entry : reading.entries()) {
            tree.add(TreeHash.leaf(entry));
            entries.add(entry);
        }
        byte[] root = tree.root(reading.size());
        if (!Arrays.equals(Frontier.parse(reading.size(), reading.frontier()).root(), root)) {
            throw new LogBrokenException("its entries don't hash to its head");
        }
        boolean begun = reading.size() > 0 || !reading.checkpoint().isEmpty();
        if (begun && !keys.isSigned(reading.checkpoint(), reading.size(), root)) {
            throw new LogBrokenException("its entries aren't what was signed");
        }
        head = new Head(reading.size(), reading.checkpoint());
    }

    synchronized boolean isSignedByAll() {
        return keys.isSignedByAll(head.checkpoint(), head.size(), tree.root(head.size()));
    }

    synchronized Optional<byte[]> entry(long index) {
        return index >= 0 && index < head.size() ? Optional.of(entries.get((int) index)) : Optional.empty();
    }

    synchronized List<byte[]> inclusion(long index) {
        return tree.inclusion(index, head.size());
    }

    synchronized List<byte[]> consistency(long from) {
        return tree.consistency(from, head.size());
    }

    synchronized Optional<byte[]> tile(int level, long number, int width) {
        // Nothing that wasn't found to be what was signed.
        boolean covered = level < TILE_LEVELS
                && number <= head.size()
                && number * MerkleTree.TILE_WIDTH + width <= head.size() >> (Byte.SIZE * level);
        return covered ? tree.tile(level, number, width) : Optional.empty();
    }

    /** Entries side by side, each with its length before it; empty if there aren't so many yet. */
    synchronized Optional<byte[]> bundle(long number, int width) {
        if (number > head.size() || number * MerkleTree.TILE_WIDTH + width > head.size()) {
            return Optional.empty();
        }
        int first = (int) number * MerkleTree.TILE_WIDTH;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] entry : entries.subList(first, first + width)) {
            out.write(entry.length >> Byte.SIZE);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return Optional.of(out.toByteArray());
    }
}
