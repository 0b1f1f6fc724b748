package be.telling.commons.sealedlist;

import be.telling.commons.staff.AgeBand;
import be.telling.commons.staff.Level;
import be.telling.commons.staff.Sex;
import be.telling.commons.staff.StaffRow;
import be.telling.commons.staff.Statute;
import be.telling.testkit.TestNumbers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lists for the tests of this package. */
final class Samples {

    static final ListBinding BINDING = new ListBinding(
            "2025",
            "OVO000101",
            "vl-2016",
            LocalDate.of(2025, 12, 31),
            UUID.fromString("7d444840-9dc0-11d1-b245-5ffdce74fad2"));

    private Samples() {}

    /** Rows in which every word of every vocabulary occurs. */
    static List<StaffRow> rows(int from, int count) {
        List<StaffRow> rows = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            rows.add(new StaffRow(
                    TestNumbers.number(i),
                    Level.values()[i % Level.values().length],
                    Statute.values()[i % Statute.values().length],
                    Sex.values()[i % Sex.values().length],
                    AgeBand.values()[i % AgeBand.values().length],
                    (i % 15 + 1) / 10.0,
                    i + 1));
        }
        return rows;
    }

    /** Three parts of 5, 5 and 2 rows. */
    static List<SealedPart> parts(SealingKey key) {
        PartSealer sealer = new PartSealer(key, BINDING);
        List<SealedPart> parts = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            int count = part < 2 ? 5 : 2;
            PartPosition position = new PartPosition(part, count, part == 2);
            parts.add(new SealedPart(position, sealer.seal(position, rows(part * 5, count))));
        }
        return parts;
    }

    static SealedListHeader header(SealingKey key) {
        return new SealedListHeader(BINDING, key.keyId(), SealingKey.suite(), 3, 12, 2);
    }

    static byte[] stream(SealedListHeader header, List<SealedPart> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SealedListWriter writer = new SealedListWriter(bytes, header)) {
            for (SealedPart part : parts) {
                writer.write(part);
            }
        }
        return bytes.toByteArray();
    }
}
