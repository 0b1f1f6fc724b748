package be.telling.statistics.publication.ready;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One answer, ready to be sent: its headers, and its bytes as they are and packed. */
final class ReadyAnswer {
    private final List<Map.Entry<String, String>> headers;
    private final byte[] bytes;
    /** The smallest coding first, the bytes as they are last. */
    private final List<Variant> variants;

    private final AtomicLong freshUntil;

    private ReadyAnswer(
            List<Map.Entry<String, String>> headers, byte[] bytes, List<Variant> variants, long freshUntil) {
        this.headers = headers;
        this.bytes = bytes;
        this.variants = variants;
        this.freshUntil = new AtomicLong(freshUntil);
    }

    /** @param headers those that all codings have in common */
    static ReadyAnswer of(
            List<Map.Entry<String, String>> headers,
            byte[] bytes,
            Optional<ReadyAnswer> before,
            Function<byte[], Optional<byte[]>> brotli,
            long freshUntil) {
        Optional<ReadyAnswer> same = before.filter(answer -> Arrays.equals(answer.bytes, bytes));
        List<Packed> packed = same.map(
                        answer -> answer.variants.stream().map(Variant::packed).toList())
                .orElseGet(() -> Packed.allOf(bytes, brotli));
        return new ReadyAnswer(
                headers,
                same.map(answer -> answer.bytes).orElse(bytes),
                packed.stream().map(one -> Variant.of(one, headers)).toList(),
                freshUntil);
    }

    List<Map.Entry<String, String>> headers() {
        return headers;
    }

    long weight() {
        return bytes.length
                + variants.stream().mapToLong(one -> one.packed().length()).sum();
    }

    /** As it is, for who takes nothing that is here: most can do something with it, with a refusal nobody. */
    Variant plain() {
        return variants.getLast();
    }

    /** The one that somebody who says this likes best. */
    Variant best(@Nullable String acceptEncoding) {
        for (Coding coding : AcceptedCodings.of(acceptEncoding)) {
            for (Variant variant : variants) {
                if (variant.packed().coding() == coding) {
                    return variant;
                }
            }
        }
        return plain();
    }

    /** The one that somebody says he has: what he has is right then, whichever he would get now. */
    Optional<Variant> known(@Nullable String ifNoneMatch) {
        return ifNoneMatch == null
                ? Optional.empty()
                : variants.stream()
                        .filter(variant ->
                                Question.has(ifNoneMatch, variant.packed().tag()))
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
}
