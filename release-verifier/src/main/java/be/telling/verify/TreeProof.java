package be.telling.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** The two checks of a Merkle tree, as RFC 9162, sections 2.1.3.2 and 2.1.4.2, walks through them. */
final class TreeProof {
    private TreeProof() {}

    /** Whether an entry stands at this place of the tree with that size and root. */
    static boolean includes(byte[] entry, long index, long size, byte[] root, List<byte[]> path) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] hash = sha256(new byte[] {0}, entry);
        for (byte[] beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = sha256(new byte[] {1}, beside, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = sha256(new byte[] {1}, hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Whether the tree of one size and root is the beginning of another. */
    static boolean grew(long from, byte[] fromRoot, long size, byte[] root, List<byte[]> proof) {
        if (from == size) {
            return proof.isEmpty() && Arrays.equals(fromRoot, root);
        }
        if (from < 0 || from > size) {
            return false;
        }
        if (from == 0) {
            return proof.isEmpty() && Arrays.equals(fromRoot, sha256());
        }
        long node = from - 1;
        long last = size - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        Iterator<byte[]> rest = proof.iterator();
        // A complete tree of its own is its own start.
        boolean complete = Long.bitCount(from) == 1;
        if (!complete && !rest.hasNext()) {
            return false;
        }
        byte[] start = complete ? fromRoot : rest.next();
        byte[] older = start;
        byte[] newer = start;
        while (rest.hasNext()) {
            byte[] beside = rest.next();
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                older = sha256(new byte[] {1}, beside, older);
                newer = sha256(new byte[] {1}, beside, newer);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newer = sha256(new byte[] {1}, newer, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(older, fromRoot) && Arrays.equals(newer, root);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
