package be.telling.commons.sealedlist;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.commons.staff.AgeBand;
import be.telling.commons.staff.Level;
import be.telling.commons.staff.Sex;
import be.telling.commons.staff.StaffRow;
import be.telling.commons.staff.Statute;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows inside the seal: 24 bytes each, so that the size of a part tells the number of its rows and nothing else. Big
 * endian: number 8, level, statute, sex and age band 1 each, fte 8, row 4.
 */
final class RowForm {

    static final int ROW_BYTES = 24;

    private RowForm() {}

    static byte[] write(List<StaffRow> rows) {
        ByteBuffer bytes = ByteBuffer.allocate(rows.size() * ROW_BYTES);
        for (StaffRow row : rows) {
            write(row, bytes);
        }
        return bytes.array();
    }

    static void write(StaffRow row, ByteBuffer bytes) {
        bytes.putLong(row.number().value());
        bytes.put(code(row.level()));
        bytes.put(code(row.statute()));
        bytes.put(code(row.sex()));
        bytes.put(code(row.ageBand()));
        bytes.putDouble(row.fte());
        bytes.putInt(row.row());
    }

    static List<OpenedRow> read(byte[] clear) {
        ByteBuffer bytes = ByteBuffer.wrap(clear);
        List<OpenedRow> rows = new ArrayList<>(clear.length / ROW_BYTES);
        while (bytes.hasRemaining()) {
            rows.add(readRow(bytes));
        }
        return rows;
    }

    private static OpenedRow readRow(ByteBuffer bytes) {
        Optional<NationalNumber> number = NationalNumber.of(bytes.getLong());
        @Nullable Level level = level(bytes.get());
        @Nullable Statute statute = statute(bytes.get());
        @Nullable Sex sex = sex(bytes.get());
        @Nullable AgeBand ageBand = ageBand(bytes.get());
        double fte = bytes.getDouble();
        int place = bytes.getInt();
        boolean countable = fte > 0 && fte <= StaffRow.MAX_FTE && place >= 1;
        if (number.isPresent() && level != null && statute != null && sex != null && ageBand != null && countable) {
            return new OpenedRow.Sound(new StaffRow(number.get(), level, statute, sex, ageBand, fte, place));
        }
        Set<OpenedRow.Member> faults = EnumSet.noneOf(OpenedRow.Member.class);
        addIf(number.isEmpty(), OpenedRow.Member.NUMBER, faults);
        addIf(level == null, OpenedRow.Member.LEVEL, faults);
        addIf(statute == null, OpenedRow.Member.STATUTE, faults);
        addIf(sex == null, OpenedRow.Member.SEX, faults);
        addIf(ageBand == null, OpenedRow.Member.AGE, faults);
        addIf(!(fte > 0 && fte <= StaffRow.MAX_FTE), OpenedRow.Member.FTE, faults);
        addIf(place < 1, OpenedRow.Member.PLACE, faults);
        return new OpenedRow.Unsound(place, faults);
    }

    private static void addIf(boolean faulty, OpenedRow.Member member, Set<OpenedRow.Member> faults) {
        if (faulty) {
            faults.add(member);
        }
    }

    // Written out instead of ordinals: the order of a vocabulary may change, a stored part may not.

    private static byte code(Level level) {
        return (byte)
                switch (level) {
                    case UNKNOWN -> 0;
                    case A -> 1;
                    case B -> 2;
                    case C -> 3;
                    case D -> 4;
                };
    }

    private static @Nullable Level level(byte code) {
        return switch (code) {
            case 0 -> Level.UNKNOWN;
            case 1 -> Level.A;
            case 2 -> Level.B;
            case 3 -> Level.C;
            case 4 -> Level.D;
            default -> null;
        };
    }

    private static byte code(Statute statute) {
        return (byte)
                switch (statute) {
                    case UNKNOWN -> 0;
                    case STATUTORY -> 1;
                    case CONTRACTUAL -> 2;
                };
    }

    private static @Nullable Statute statute(byte code) {
        return switch (code) {
            case 0 -> Statute.UNKNOWN;
            case 1 -> Statute.STATUTORY;
            case 2 -> Statute.CONTRACTUAL;
            default -> null;
        };
    }

    private static byte code(Sex sex) {
        return (byte)
                switch (sex) {
                    case UNKNOWN -> 0;
                    case M -> 1;
                    case F -> 2;
                    case X -> 3;
                };
    }

    private static @Nullable Sex sex(byte code) {
        return switch (code) {
            case 0 -> Sex.UNKNOWN;
            case 1 -> Sex.M;
            case 2 -> Sex.F;
            case 3 -> Sex.X;
            default -> null;
        };
    }

    private static byte code(AgeBand ageBand) {
        return (byte)
                switch (ageBand) {
                    case UNKNOWN -> 0;
                    case Y_LT35 -> 1;
                    case Y35T44 -> 2;
                    case Y45T54 -> 3;
                    case Y_GE55 -> 4;
                };
    }

    private static @Nullable AgeBand ageBand(byte code) {
        return switch (code) {
            case 0 -> AgeBand.UNKNOWN;
            case 1 -> AgeBand.Y_LT35;
            case 2 -> AgeBand.Y35T44;
            case 3 -> AgeBand.Y45T54;
            case 4 -> AgeBand.Y_GE55;
            default -> null;
        };
    }
}
