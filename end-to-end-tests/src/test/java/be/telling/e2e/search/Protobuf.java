package be.telling.e2e.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A protobuf message by the numbers of its fields, without a description of it: so nothing in it is passed over. */
public final class Protobuf {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    /** @param bytes of a text, a byte string or a message within; empty for a number */
    private record Field(int number, long value, byte[] bytes) {}

    private final List<Field> fields;

    private Protobuf(List<Field> fields) {
        this.fields = fields;
    }

    public static Protobuf read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<Field> fields = new ArrayList<>();
        while (in.hasRemaining()) {
            long tag = varint(in);
            int number = Math.toIntExact(tag >>> 3);
            switch ((int) (tag & 7)) {
                case VARINT -> fields.add(new Field(number, varint(in), new byte[0]));
                case FIXED64 -> fields.add(new Field(number, in.getLong(), new byte[0]));
                case FIXED32 -> fields.add(new Field(number, in.getInt(), new byte[0]));
                case BYTES -> {
                    byte[] content = new byte[Math.toIntExact(varint(in))];
                    in.get(content);
                    fields.add(new Field(number, 0, content));
                }
                default -> throw new IllegalArgumentException("no protobuf: a field of an unknown kind");
            }
        }
        return new Protobuf(fields);
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    /** The messages in a field, none if it isn't there. */
    public Stream<Protobuf> messages(int number) {
        return all(number).map(field -> read(field.bytes()));
    }

    /** The text in a field, an empty one if it isn't there. */
    public String text(int number) {
        return all(number)
                .map(field -> new String(field.bytes(), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    /** The bytes in a field, none if it isn't there. */
    public byte[] bytes(int number) {
        return all(number).map(Field::bytes).findFirst().orElse(new byte[0]);
    }

    /** The numbers of the fields that are there. */
    public List<Integer> numbers() {
        return fields.stream().map(Field::number).distinct().toList();
    }

    /** The number in a field, 0 if it isn't there. */
    public long value(int number) {
        return all(number).mapToLong(Field::value).findFirst().orElse(0);
    }

    private Stream<Field> all(int number) {
        return fields.stream().filter(field -> field.number() == number);
    }

    @Override
    public String toString() {
        return "Protobuf" + Arrays.toString(numbers().toArray());
    }
}
