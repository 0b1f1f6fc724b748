package be.telling.statistics.transparency;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The right edge of a tree: the roots of its complete subtrees, the largest first. It is all that appending needs, so that a
 * row of the database can hold it and no entry is read again.
 */
final class Frontier {
    static final Frontier EMPTY = new Frontier(0, List.of());

    private final long size;
    private final List<byte[]> peaks;

    private Frontier(long size, List<byte[]> peaks) {
        this.size = size;
        this.peaks = peaks;
    }

    /** @throws LogBrokenException if a tree of this size has another edge */
    static Frontier parse(long size, byte[] bytes) {
        if (size < 0 || bytes.length != TreeHash.BYTES * Long.bitCount(size)) {
            throw new LogBrokenException("its head isn't that of a tree of this size");
        }
        List<byte[]> peaks = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += TreeHash.BYTES) {
            peaks.add(Arrays.copyOfRange(bytes, at, at + TreeHash.BYTES));
        }
        return new Frontier(size, peaks);
    }

    /** The edge after one more entry. */
    Frontier with(byte[] leafHash) {
        List<byte[]> grown = new ArrayList<>(peaks);
        byte[] hash = leafHash;
        // Each bit that is set is a complete subtree of that size, which the new one completes to twice the size.
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = TreeHash.node(grown.removeLast(), hash);
        }
        grown.add(hash);
        return new Frontier(size + 1, grown);
    }

    long size() {
        return size;
    }

    byte[] root() {
        if (peaks.isEmpty()) {
            return TreeHash.empty();
        }
        byte[] root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = TreeHash.node(peaks.get(i), root);
        }
        return root;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        peaks.forEach(out::writeBytes);
        return out.toByteArray();
    }
}
