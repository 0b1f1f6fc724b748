package be.telling.statistics.transparency;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 6962, section 2.1, word by word and without a thought for speed. */
final class Rfc6962 {
    private Rfc6962() {}

    static byte[] root(List<byte[]> data) {
        if (data.isEmpty()) {
            return sha256();
        }
        if (data.size() == 1) {
            return sha256(new byte[] {0}, data.getFirst());
        }
        int k = k(data.size());
        return sha256(new byte[] {1}, root(data.subList(0, k)), root(data.subList(k, data.size())));
    }

    static List<byte[]> path(int m, List<byte[]> data) {
        if (data.size() == 1) {
            return List.of();
        }
        int k = k(data.size());
        List<byte[]> left = data.subList(0, k);
        List<byte[]> right = data.subList(k, data.size());
        return m < k ? plus(path(m, left), root(right)) : plus(path(m - k, right), root(left));
    }

    static List<byte[]> proof(int m, List<byte[]> data) {
        return subproof(m, data, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> data, boolean complete) {
        if (m == data.size()) {
            return complete ? List.of() : List.of(root(data));
        }
        int k = k(data.size());
        List<byte[]> left = data.subList(0, k);
        List<byte[]> right = data.subList(k, data.size());
        return m <= k
                ? plus(subproof(m, left, complete), root(right))
                : plus(subproof(m - k, right, false), root(left));
    }

    private static int k(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static List<byte[]> plus(List<byte[]> list, byte[] last) {
        List<byte[]> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    static byte[] sha256(byte[]... parts) {
        try {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (byte[] part : parts) {
                all.writeBytes(part);
            }
            return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
