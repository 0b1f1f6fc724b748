package be.telling.statistics.publication.ready;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Bytes in one coding, under an entity tag of their own; the digest is over these very bytes (RFC 9530). They lie outside the
 * heap, so that a socket takes them as they are.
 */
record Packed(Coding coding, ByteBuf bytes, String tag, String digest) {
    /** Less than a packet isn't worth it. */
    private static final int WORTH_PACKING = 1_200;

    /**
     * As they are, and in each coding that makes less of them, the smallest coding first.
     *
     * @param brotli gives nothing where it isn't to be had
     */
    static List<Packed> allOf(byte[] bytes, Function<byte[], Optional<byte[]>> brotli) {
        byte[] hash = sha256(bytes);
        String name = HexFormat.of().formatHex(hash);
        Packed plain = of(Coding.IDENTITY, bytes, name, hash);
        if (bytes.length < WORTH_PACKING) {
            return List.of(plain);
        }
        List<Packed> all = new ArrayList<>();
        brotli.apply(bytes)
                .filter(packed -> packed.length < bytes.length)
                .ifPresent(packed -> all.add(of(Coding.BROTLI, packed, name, sha256(packed))));
        byte[] gzip = Gzip.pack(bytes);
        if (gzip.length < bytes.length) {
            all.add(of(Coding.GZIP, gzip, name, sha256(gzip)));
        }
        all.add(plain);
        return List.copyOf(all);
    }

    int length() {
        return bytes.capacity();
    }

    /** For one answer: it moves on in what it is given as the socket takes it. */
    Buffer body() {
        return Buffer.buffer(bytes.duplicate());
    }

    byte[] copy() {
        return ByteBufUtil.getBytes(bytes, 0, length());
    }

    private static Packed of(Coding coding, byte[] bytes, String name, byte[] hash) {
        ByteBuffer outside = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        return new Packed(
                coding,
                Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(outside)),
                coding.tag(name),
                "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":");
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
