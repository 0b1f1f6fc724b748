package be.telling.commons.sealedlist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Sealed lists as somebody could write them who has the public key and his own program: rows may hold anything. Shared
 * with the tests of all who take sealed lists.
 */
public final class ForgedList {

    private ForgedList() {}

    /** A row in the form that rows have inside the seal: A, statutory, F, 35 to 44. */
    public static byte[] row(long number, double fte, int place) {
        return row(number, new byte[] {1, 1, 2, 2}, fte, place);
    }

    /** @param codes of level, statute, sex and age band */
    public static byte[] row(long number, byte[] codes, double fte, int place) {
        return ByteBuffer.allocate(RowForm.ROW_BYTES)
                .putLong(number)
                .put(codes)
                .putDouble(fte)
                .putInt(place)
                .array();
    }

    /** The body with these rows, so many in a part. */
    public static byte[] body(SealingKey key, ListBinding binding, List<byte[]> rows, int inAPart) {
        int parts = Math.max(1, (rows.size() + inAPart - 1) / inAPart);
        var header = new SealedListHeader(binding, key.keyId(), Suite.NAME, parts, rows.size());
        var body = new ByteArrayOutputStream();
        try (var writer = new SealedListWriter(body, header)) {
            for (int part = 0; part < parts; part++) {
                List<byte[]> own = rows.subList(part * inAPart, Math.min(rows.size(), (part + 1) * inAPart));
                var position = new PartPosition(part, own.size(), part == parts - 1);
                writer.write(new SealedPart(position, sealed(key, binding, position, own)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return body.toByteArray();
    }

    private static byte[] sealed(SealingKey key, ListBinding binding, PartPosition position, List<byte[]> rows) {
        ByteBuffer clear = ByteBuffer.allocate(rows.size() * RowForm.ROW_BYTES);
        rows.forEach(clear::put);
        return new Sealer(key).seal(clear.array(), PartContext.of(binding, key.keyId(), position));
    }
}
