package be.telling.lookup.register;

import be.telling.commons.nationalnumber.NationalNumber;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Settled answers as bytes, to be encrypted and stored until the round is done. Every answer takes the same number of
 * bytes, so that the length of an encrypted column tells nothing: not whether a parent is known, not even whether the
 * person is.
 */
public final class FactsCodec {

    /** Bytes of every encoded answer. */
    public static final int LENGTH = 34;

    private static final byte VERSION = 1;
    private static final byte KNOWN = 1;
    private static final byte NOT_KNOWN = 2;
    private static final long NO_NUMBER = -1;
    private static final short NO_CODE = -1;

    private FactsCodec() {}

    public static byte[] encode(Answer.Settled answer) {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH).put(VERSION);
        switch (answer) {
            case Answer.Known(PersonFacts facts, NationalNumber replacedBy) ->
                bytes.put(KNOWN)
                        .putInt(0)
                        .putShort(code(facts.firstNationality()))
                        .putShort(code(facts.currentNationality()))
                        .putLong(number(facts.father()))
                        .putLong(number(facts.mother()))
                        .putLong(replacedBy == null ? NO_NUMBER : replacedBy.value());
            case Answer.NotKnown(String code) -> bytes.put(NOT_KNOWN).putInt(Integer.parseInt(code));
        }
        return bytes.array();
    }

    /** @throws IllegalArgumentException if these are not the bytes of an answer, or of an unknown version */
    public static Answer.Settled decode(byte[] encoded) {
        if (encoded.length != LENGTH || encoded[0] != VERSION) {
            throw new IllegalArgumentException("not an encoded answer of version " + VERSION);
        }
        ByteBuffer bytes = ByteBuffer.wrap(encoded, 1, LENGTH - 1);
        byte kind = bytes.get();
        int code = bytes.getInt();
        return switch (kind) {
            case KNOWN ->
                new Answer.Known(
                        new PersonFacts(
                                code(bytes.getShort()),
                                code(bytes.getShort()),
                                relative(bytes.getLong()),
                                relative(bytes.getLong())),
                        number(bytes.getLong()));
            case NOT_KNOWN -> new Answer.NotKnown(Integer.toString(code));
            default -> throw new IllegalArgumentException("not a kind of answer");
        };
    }

    private static short code(@Nullable String nationality) {
        return nationality == null ? NO_CODE : Short.parseShort(nationality);
    }

    private static @Nullable String code(short nationality) {
        return nationality == NO_CODE ? null : PersonFacts.code(nationality);
    }

    private static long number(Relative relative) {
        return relative instanceof Relative.Registered(NationalNumber number) ? number.value() : NO_NUMBER;
    }

    private static Relative relative(long value) {
        NationalNumber number = number(value);
        return number == null ? new Relative.Unknown() : new Relative.Registered(number);
    }

    private static @Nullable NationalNumber number(long value) {
        return value == NO_NUMBER
                ? null
                : NationalNumber.of(value)
                        .orElseThrow(() -> new IllegalArgumentException("not an encoded answer: a number is broken"));
    }
}
