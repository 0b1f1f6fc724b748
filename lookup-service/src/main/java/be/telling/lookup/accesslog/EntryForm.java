package be.telling.lookup.accesslog;

import be.telling.commons.nationalnumber.NationalNumber;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clear form of a block: version, the texts of its occasion, number of entries, and each in 24 bytes, so that the length
 * tells nothing of what came of a question. Entries outlive programs: a new form gets a new version, and old ones stay readable.
 */
final class EntryForm {

    /** What a block holds, opened. */
    record Entries(Occasion occasion, List<Access> accesses) {}

    private static final byte VERSION = 1;

    private static final int NO_CODE = -1;

    /** A code that isn't a number, which the register doesn't have today. */
    private static final int OTHER_CODE = -2;

    private EntryForm() {}

    static byte[] write(Occasion occasion, List<Access> accesses) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(occasion.round());
            out.writeUTF(occasion.definition());
            out.writeUTF(occasion.definitionVersion());
            out.writeUTF(occasion.legalBasis());
            out.writeUTF(occasion.sender());
            out.writeUTF(occasion.capacity());
            out.writeUTF(occasion.process());
            out.writeInt(accesses.size());
            for (Access access : accesses) {
                out.writeLong(access.about().value());
                out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, access.at()));
                out.writeByte(access.operation().code());
                out.writeByte(access.stage().code());
                out.writeShort(access.messages());
                out.writeInt(number(access.code()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an entry can't be written", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException if it is something else */
    static Entries read(byte[] clear) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(clear))) {
            if (in.readByte() != VERSION) {
                throw new IllegalArgumentException("entries of a later version of this program");
            }
            Occasion occasion = new Occasion(
                    in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF());
            int count = in.readInt();
            List<Access> accesses = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                accesses.add(readAccess(in));
            }
            return new Entries(occasion, accesses);
        } catch (IOException e) {
            throw new IllegalArgumentException("entries that are cut off");
        }
    }

    private static Access readAccess(DataInputStream in) throws IOException {
        NationalNumber about = NationalNumber.of(in.readLong())
                .orElseThrow(() -> new IllegalArgumentException("an entry about no valid number"));
        Instant at = Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS);
        Operation operation = Operation.fromCode(in.readByte());
        Stage stage = Stage.fromCode(in.readByte());
        return new Access(about, operation, stage, at, in.readUnsignedShort(), text(in.readInt()));
    }

    private static int number(@Nullable String code) {
        if (code == null) {
            return NO_CODE;
        }
        return code.matches("[0-9]{1,9}") ? Integer.parseInt(code) : OTHER_CODE;
    }

    private static @Nullable String text(int code) {
        return switch (code) {
            case NO_CODE -> null;
            case OTHER_CODE -> "?";
            default -> "%05d".formatted(code);
        };
    }
}
