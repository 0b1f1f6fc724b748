package be.telling.intake.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.sealedlist.ListBinding;
import be.telling.commons.sealedlist.OpeningKeys;
import be.telling.commons.sealedlist.PartOpener;
import be.telling.commons.sealedlist.SealBrokenException;
import be.telling.commons.sealedlist.SealedPart;
import be.telling.commons.staff.AgeBand;
import be.telling.commons.staff.Level;
import be.telling.commons.staff.Sex;
import be.telling.commons.staff.StaffRow;
import be.telling.commons.staff.Statute;
import be.telling.testkit.TestNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListSealingTest {

    private final OpeningKeys keys = OpeningKeys.generate();
    private final ListBinding binding =
            new ListBinding("round", "OVO000101", "vl-2016", LocalDate.of(2025, 12, 31), UUID.randomUUID());

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "15999, 1", "16000, 1", "16001, 2", "32000, 2", "80001, 6"})
    void sealsEveryRowOnceAndMarksTheLastPart(int rows, int parts) throws SealBrokenException {
        List<SealedPart> sealed = new ArrayList<>();
        ListSealing sealing = new ListSealing(keys.current(), binding, sealed::add);

        for (int i = 1; i <= rows; i++) {
            sealing.add(row(i));
        }
        SealedContent content = sealing.finish();

        assertThat(content.parts()).isEqualTo(parts).isEqualTo(sealed.size());
        assertThat(content.rows()).isEqualTo(rows);
        List<StaffRow> opened = new ArrayList<>();
        PartOpener opener = new PartOpener(keys, binding, keys.current().keyId());
        for (SealedPart part : sealed) {
            assertThat(part.position().last()).isEqualTo(part == sealed.getLast());
            opened.addAll(opener.open(part.position(), part.sealed()));
        }
        assertThat(opened).extracting(StaffRow::row).hasSize(rows).isSorted();
    }

    private static StaffRow row(int row) {
        return new StaffRow(TestNumbers.number(row), Level.A, Statute.UNKNOWN, Sex.F, AgeBand.Y35T44, 1, row);
    }
}
