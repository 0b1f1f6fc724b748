package be.telling.statistics.transparency;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All hashes of complete subtrees, in memory: roots, proofs and tiles of any size that the tree had. A release or a refusal is
 * a rare thing, and 64 bytes each; so nothing of it is stored that could disagree with the entries. Not safe for threads.
 */
final class MerkleTree {
    /** Levels of the tree in one tile. */
    private static final int TILE_HEIGHT = 8;

    static final int TILE_WIDTH = 1 << TILE_HEIGHT;

    /** Level by level from the leaves: the hashes of its complete subtrees. */
    private final List<List<byte[]>> levels = new ArrayList<>();

    long size() {
        return levels.isEmpty() ? 0 : levels.getFirst().size();
    }

    void add(byte[] leafHash) {
        byte[] hash = leafHash;
        for (int level = 0; ; level++) {
            if (level == levels.size()) {
                levels.add(new ArrayList<>());
            }
            List<byte[]> hashes = levels.get(level);
            hashes.add(hash);
            if (hashes.size() % 2 == 1) {
                return;
            }
            hash = TreeHash.node(hashes.get(hashes.size() - 2), hash);
        }
    }

    byte[] root(long size) {
        return size == 0 ? TreeHash.empty() : hash(0, size);
    }

    /** The audit path of an entry in the tree of that size (RFC 6962, section 2.1.1), from the leaf upwards. */
    List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size || size > size()) {
            throw new IllegalArgumentException("no such entry in a tree of this size");
        }
        List<byte[]> path = new ArrayList<>();
        path(index, 0, size, path);
        return path;
    }

    /** Shows that the tree of one size is the beginning of that of another (RFC 6962, section 2.1.2). */
    List<byte[]> consistency(long from, long size) {
        if (from < 0 || from > size || size > size()) {
            throw new IllegalArgumentException("no such sizes");
        }
        List<byte[]> proof = new ArrayList<>();
        if (from > 0 && from < size) {
            subproof(from, 0, size, true, proof);
        }
        return proof;
    }

    /** Hashes of a tile side by side; empty if there aren't so many yet. */
    Optional<byte[]> tile(int level, long number, int width) {
        int height = TILE_HEIGHT * level;
        if (height >= levels.size() || number > size()) {
            return Optional.empty();
        }
        List<byte[]> hashes = levels.get(height);
        long first = number * TILE_WIDTH;
        if (first + width > hashes.size()) {
            return Optional.empty();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        hashes.subList((int) first, (int) first + width).forEach(out::writeBytes);
        return Optional.of(out.toByteArray());
    }

    private void path(long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, path);
            path.add(hash(middle, to));
        } else {
            path(index, middle, to, path);
            path.add(hash(from, middle));
        }
    }

    private void subproof(long old, long from, long to, boolean whole, List<byte[]> proof) {
        if (old == to) {
            if (!whole) {
                proof.add(hash(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (old <= middle) {
            subproof(old, from, middle, whole, proof);
            proof.add(hash(middle, to));
        } else {
            subproof(old, middle, to, false, proof);
            proof.add(hash(from, middle));
        }
    }

    private byte[] hash(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1 && from % width == 0) {
            return levels.get(Long.numberOfTrailingZeros(width)).get((int) (from / width));
        }
        long middle = from + split(width);
        return TreeHash.node(hash(from, middle), hash(middle, to));
    }

    /** The largest power of two that is smaller. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }
}
