package be.telling.lookup.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.telling.commons.sealedlist.ListBinding;
import be.telling.commons.sealedlist.PartPosition;
import be.telling.commons.sealedlist.PartSealer;
import be.telling.commons.sealedlist.SealedListHeader;
import be.telling.commons.sealedlist.SealedListWriter;
import be.telling.commons.sealedlist.SealedPart;
import be.telling.commons.sealedlist.SealingKey;
import be.telling.commons.staff.StaffRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/** Seals lists as intake does, in parts so small that there are some. */
final class SealedList {

    private static final int ROWS_IN_PART = 2;

    private final SealingKey key;
    private final String definition;

    SealedList(SealingKey key, String definition) {
        this.key = key;
        this.definition = definition;
    }

    byte[] of(String organisation, List<StaffRow> rows) {
        ListBinding binding = new ListBinding(
                Intake.ROUND,
                organisation,
                definition,
                Intake.REFERENCE_DATE,
                UUID.nameUUIDFromBytes(organisation.getBytes(UTF_8)));
        PartSealer sealer = new PartSealer(key, binding);
        int parts = Math.max(1, Math.ceilDiv(rows.size(), ROWS_IN_PART));
        SealedListHeader header = new SealedListHeader(binding, key.keyId(), SealingKey.suite(), parts, rows.size());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (SealedListWriter writer = new SealedListWriter(body, header)) {
            for (int part = 0; part < parts; part++) {
                List<StaffRow> some =
                        rows.subList(part * ROWS_IN_PART, Math.min(rows.size(), (part + 1) * ROWS_IN_PART));
                PartPosition position = new PartPosition(part, some.size(), part == parts - 1);
                writer.write(new SealedPart(position, sealer.seal(position, some)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return body.toByteArray();
    }
}
