package be.telling.statistics.publication.ready;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One answer, ready to be sent: its headers, and its bytes as they are and compressed. */
final class ReadyAnswer {
    /** Less than a packet isn't worth it. */
    private static final int WORTH_PACKING = 1_200;

    private final List<Map.Entry<String, String>> headers;
    private final byte[] bytes;
    private final Packed plain;
    private final Optional<Packed> gzip;
    private final AtomicLong freshUntil;

    /**
     * Bytes in one encoding, under an entity tag of their own; the digest is over these very bytes (RFC 9530). They lie outside the
     * heap, so that a socket takes them as they are.
     */
    record Packed(ByteBuf bytes, String tag, String digest) {
        int length() {
            return bytes.capacity();
        }

        /** For one answer: it moves on in what it is given as the socket takes it. */
        Buffer body() {
            return Buffer.buffer(bytes.duplicate());
        }
    }

    private ReadyAnswer(
            List<Map.Entry<String, String>> headers,
            byte[] bytes,
            Packed plain,
            Optional<Packed> gzip,
            long freshUntil) {
        this.headers = headers;
        this.bytes = bytes;
        this.plain = plain;
        this.gzip = gzip;
        this.freshUntil = new AtomicLong(freshUntil);
    }

    static ReadyAnswer of(
            List<Map.Entry<String, String>> headers, byte[] bytes, Optional<ReadyAnswer> before, long freshUntil) {
        if (before.isPresent() && Arrays.equals(before.get().bytes, bytes)) {
            ReadyAnswer same = before.get();
            return new ReadyAnswer(headers, same.bytes, same.plain, same.gzip, freshUntil);
        }
        byte[] hash = sha256(bytes);
        String tag = HexFormat.of().formatHex(hash);
        Packed plain = packed(bytes, '"' + tag + '"', hash);
        return new ReadyAnswer(headers, bytes, plain, gzip(bytes, tag), freshUntil);
    }

    List<Map.Entry<String, String>> headers() {
        return headers;
    }

    byte[] bytes() {
        return bytes;
    }

    long weight() {
        return 2L * bytes.length + gzip.map(Packed::length).orElse(0);
    }

    Packed plain() {
        return plain;
    }

    /** Empty if it isn't smaller. */
    Optional<Packed> gzip() {
        return gzip;
    }

    /** The encoding that somebody says he has: what he has is right then, whichever he would get now. */
    Optional<Packed> known(@Nullable String ifNoneMatch) {
        return Stream.concat(gzip.stream(), Stream.of(plain))
                .filter(packed -> Question.has(ifNoneMatch, packed.tag()))
                .findFirst();
    }

    /**
     * Whether to send it without asking anybody. If it is too old, one asker is told no and has it made anew; others get it as it
     * is meanwhile.
     */
    boolean isFresh(long now, long patience) {
        long until = freshUntil.get();
        return now - until < 0 || !freshUntil.compareAndSet(until, now + patience);
    }

    /** It was still right, or there is no better. */
    void keepUntil(long time) {
        freshUntil.set(time);
    }

    private static Optional<Packed> gzip(byte[] bytes, String tag) {
        if (bytes.length < WORTH_PACKING) {
            return Optional.empty();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] packed = out.toByteArray();
        return packed.length < bytes.length
                ? Optional.of(packed(packed, '"' + tag + "-gzip\"", sha256(packed)))
                : Optional.empty();
    }

    private static Packed packed(byte[] bytes, String tag, byte[] hash) {
        ByteBuffer outside = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        return new Packed(
                Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(outside)),
                tag,
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
