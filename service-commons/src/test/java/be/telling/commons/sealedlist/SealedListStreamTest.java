package be.telling.commons.sealedlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.telling.commons.staff.StaffRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedListStreamTest {

    private final OpeningKeys keys = OpeningKeys.generate();
    private final SealingKey key = keys.current();
    private final SealedListHeader header = Samples.header(key);
    private final List<SealedPart> parts = Samples.parts(key);

    @Test
    void aListComesThroughAsItWas() throws IOException, SealBrokenException {
        byte[] stream = Samples.stream(header, parts);

        List<StaffRow> rows = new ArrayList<>();
        try (SealedListReader reader = new SealedListReader(new ByteArrayInputStream(stream))) {
            assertThat(reader.header()).isEqualTo(header);
            PartOpener opener = new PartOpener(
                    keys, reader.header().binding(), reader.header().keyId());
            for (Optional<SealedPart> part = reader.next(); part.isPresent(); part = reader.next()) {
                rows.addAll(opener.open(part.get().position(), part.get().sealed()));
            }
        }

        assertThat(rows).isEqualTo(Samples.rows(0, 12));
        assertThat(new String(stream, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("TSL1");
    }

    @Test
    void aListIsCutOffWhereverItEndsTooEarly() throws IOException {
        byte[] stream = Samples.stream(header, parts);

        for (int length = 0; length < stream.length; length++) {
            assertRefused(Arrays.copyOf(stream, length));
        }
    }

    @Test
    void nothingMayFollowTheLastPart() throws IOException {
        byte[] stream = Samples.stream(header, parts);

        assertRefused(Arrays.copyOf(stream, stream.length + 1));
    }

    @Test
    void anotherKindOfStreamIsRefused() {
        assertRefused("national_number;level\n".getBytes(StandardCharsets.UTF_8));
        assertRefused(new byte[] {'T', 'S', 'L', '2', 0, 0, 0, 2, '{', '}'});
    }

    @Test
    void aHeaderOfAnyLengthTakesNoMemory() {
        assertRefused(ByteBuffer.allocate(8)
                .put("TSL1".getBytes(StandardCharsets.US_ASCII))
                .putInt(Integer.MAX_VALUE)
                .array());
        assertRefused(ByteBuffer.allocate(8)
                .put("TSL1".getBytes(StandardCharsets.US_ASCII))
                .putInt(-1)
                .array());
    }

    @Test
    void aPartOfAnyLengthTakesNoMemory() throws IOException {
        int firstPart = 8 + headerLength();
        for (int rows : new int[] {PartPosition.MAX_ROWS + 1, Integer.MAX_VALUE, -1}) {
            byte[] stream = Samples.stream(header, parts);
            ByteBuffer.wrap(stream).putInt(firstPart, rows);
            assertRefused(stream);
        }
        for (int length : new int[] {0, 24, Integer.MAX_VALUE, -1}) {
            byte[] stream = Samples.stream(header, parts);
            ByteBuffer.wrap(stream).putInt(firstPart + 4, length);
            assertRefused(stream);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "",
                "{\"round\":\"2025\"",
                "{\"round\":2025,\"organisation\":\"O\",\"definition\":\"d\",\"referenceDate\":\"2025-12-31\","
                        + "\"listId\":\"7d444840-9dc0-11d1-b245-5ffdce74fad2\",\"keyId\":\"k\","
                        + "\"suite\":\"HPKE-Base-X25519-SHA256-AES256GCM\",\"parts\":1,\"rows\":0}",
                "{\"round\":\"2025\",\"organisation\":\"O\",\"definition\":\"d\",\"referenceDate\":\"2025-12-32\","
                        + "\"listId\":\"7d444840-9dc0-11d1-b245-5ffdce74fad2\",\"keyId\":\"k\","
                        + "\"suite\":\"HPKE-Base-X25519-SHA256-AES256GCM\",\"parts\":1,\"rows\":0}",
                "{\"round\":\"2025\",\"organisation\":\"O\",\"definition\":\"d\",\"referenceDate\":\"2025-12-31\","
                        + "\"listId\":\"7d444840-9dc0-11d1-b245-5ffdce74fad2\",\"keyId\":\"k\","
                        + "\"suite\":\"none\",\"parts\":1,\"rows\":0}",
                "{\"round\":\"2025\",\"organisation\":\"O\",\"definition\":\"d\",\"referenceDate\":\"2025-12-31\","
                        + "\"listId\":\"7d444840-9dc0-11d1-b245-5ffdce74fad2\",\"keyId\":\"k\","
                        + "\"suite\":\"HPKE-Base-X25519-SHA256-AES256GCM\",\"parts\":4294967297,\"rows\":0}",
                "{\"round\":\"2025\",\"organisation\":\"O\",\"definition\":\"d\",\"referenceDate\":\"2025-12-31\","
                        + "\"listId\":\"7d444840-9dc0-11d1-b245-5ffdce74fad2\",\"keyId\":\"k\","
                        + "\"suite\":\"HPKE-Base-X25519-SHA256-AES256GCM\",\"parts\":1,\"rows\":8001}"
            })
    void aHeaderThatIsNoneIsRefused(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertRefused(ByteBuffer.allocate(8 + bytes.length)
                .put("TSL1".getBytes(StandardCharsets.US_ASCII))
                .putInt(bytes.length)
                .put(bytes)
                .array());
    }

    @Test
    void aPartThatWasDroppedOrSwappedOrRepeatedIsNoticed() throws IOException {
        SealedListHeader shorter = new SealedListHeader(Samples.BINDING, key.keyId(), SealingKey.suite(), 2, 7);

        assertForgeryIsRefused(shorter, parts.get(0), parts.get(2));
        assertForgeryIsRefused(header, parts.get(1), parts.get(0), parts.get(2));
        assertForgeryIsRefused(header, parts.get(0), parts.get(0), parts.get(2));
    }

    @Test
    void theWriterTakesPartsInTheirOrderAlone() throws IOException {
        try (SealedListWriter writer = new SealedListWriter(
                new ByteArrayOutputStream(), new SealedListHeader(Samples.BINDING, "k", SealingKey.suite(), 1, 5))) {
            assertThatIllegalArgumentException().isThrownBy(() -> writer.write(parts.get(1)));
            assertThatIllegalArgumentException().isThrownBy(() -> writer.write(parts.get(0)));
            PartPosition only = new PartPosition(0, 5, true);
            assertThatIllegalArgumentException().isThrownBy(() -> writer.write(new SealedPart(only, new byte[5])));
            writer.write(new SealedPart(only, new PartSealer(key, Samples.BINDING).seal(only, Samples.rows(0, 5))));
        }
    }

    @Test
    void theWriterDoesNotEndAListThatIsNotWhole() {
        assertThatExceptionOfType(SealedListFormatException.class)
                .isThrownBy(() -> Samples.stream(header, parts.subList(0, 2)));
    }

    /** Writes the parts one after the other, each at the place where it then stands, whatever it was sealed for. */
    private void assertForgeryIsRefused(SealedListHeader forged, SealedPart... forgedParts) throws IOException {
        List<SealedPart> placed = new ArrayList<>();
        for (int i = 0; i < forgedParts.length; i++) {
            int rows = forgedParts[i].position().rows();
            placed.add(new SealedPart(new PartPosition(i, rows, i == forgedParts.length - 1), forgedParts[i].sealed()));
        }
        byte[] stream = Samples.stream(forged, placed);
        assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> {
            try (SealedListReader reader = new SealedListReader(new ByteArrayInputStream(stream))) {
                PartOpener opener = new PartOpener(
                        keys, reader.header().binding(), reader.header().keyId());
                for (Optional<SealedPart> part = reader.next(); part.isPresent(); part = reader.next()) {
                    opener.open(part.get().position(), part.get().sealed());
                }
            }
        });
    }

    private static void assertRefused(byte[] stream) {
        assertThatExceptionOfType(SealedListFormatException.class).isThrownBy(() -> {
            try (SealedListReader reader = new SealedListReader(new ByteArrayInputStream(stream))) {
                while (reader.next().isPresent()) {
                    // Read to the end: only then is it known that a list is whole.
                }
            }
        });
    }

    private int headerLength() {
        return HeaderForm.write(header).length;
    }
}
