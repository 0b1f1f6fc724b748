package be.telling.commons.reading;

import be.telling.commons.sealedlist.ListBinding;
import be.telling.commons.sealedlist.OpenedRow;
import be.telling.commons.sealedlist.OpeningKeys;
import be.telling.commons.sealedlist.PartOpener;
import be.telling.commons.sealedlist.SealBrokenException;
import be.telling.commons.sealedlist.SealedListReader;
import be.telling.commons.sealedlist.SealedPart;
import be.telling.commons.staff.AgeBand;
import be.telling.commons.staff.StaffRow;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges a list that an organisation sealed itself, row by row as it comes out of the seal, and counts as the reader of a
 * list in clear does. What a sealed row doesn't have any more can't be judged: how the value was written, and the exact
 * age.
 */
public final class SealedListCheck {

    private static final RowListener NOBODY = new RowListener() {
        @Override
        public void good(StaffRow row) {}

        @Override
        public void rejected() {}
    };

    private final LikenessKey likenessKey;
    private final OpeningKeys keys;
    private final boolean testNumbers;

    /** Whose lists are held against no others. */
    public SealedListCheck(OpeningKeys keys, boolean testNumbers) {
        this(keys, testNumbers, new LikenessKey());
    }

    /**
     * @param testNumbers whether numbers that can't be a real person's are taken
     * @param likenessKey lists that were checked under the same one can be told to have the same people
     */
    public SealedListCheck(OpeningKeys keys, boolean testNumbers, LikenessKey likenessKey) {
        this.likenessKey = likenessKey;
        this.keys = keys;
        this.testNumbers = testNumbers;
    }

    /**
     * What a list holds.
     *
     * @param rejectedHereAlone of the rejected rows, those that can only be told with the whole list and this check's
     *     rules in hand: who opens a part later would count them, so the others can't be taken without them
     */
    public record Judged(Reading reading, int rejectedHereAlone) {}

    /**
     * Opens and judges all rows; nothing of them stays.
     *
     * @throws SealBrokenException if a part isn't what was sealed for this list and place
     */
    public Judged check(SealedListReader list) throws IOException, SealBrokenException {
        ListBinding binding = list.header().binding();
        PartOpener opener = new PartOpener(keys, binding, list.header().keyId());
        try (var tally = new Tally(NOBODY, binding.referenceDate(), likenessKey)) {
            int place = 0;
            int hereAlone = 0;
            for (Optional<SealedPart> part = list.next(); part.isPresent(); part = list.next()) {
                for (OpenedRow row :
                        opener.openRows(part.get().position(), part.get().sealed())) {
                    CheckedRow checked = judged(row, place, binding.referenceDate());
                    tally.add(checked);
                    if (row instanceof OpenedRow.Sound(StaffRow sound)) {
                        place = Math.max(place, sound.row());
                        hereAlone += checked instanceof CheckedRow.Bad ? 1 : 0;
                    }
                }
            }
            return new Judged(tally.reading(), hereAlone);
        }
    }

    private CheckedRow judged(OpenedRow row, int before, LocalDate referenceDate) {
        return switch (row) {
            case OpenedRow.Unsound unsound -> new CheckedRow.Bad(errors(unsound));
            case OpenedRow.Sound(StaffRow sound)
            when sound.row() <= before -> new CheckedRow.Bad(List.of(RowError.ofRow(sound.row(), RowFault.ROW_PLACE)));
            case OpenedRow.Sound(StaffRow sound)
            when sound.number().isTestNumber() && !testNumbers ->
                new CheckedRow.Bad(List.of(RowError.at(sound.row(), Column.NATIONAL_NUMBER, RowFault.NUMBER_TEST)));
            case OpenedRow.Sound(StaffRow sound) -> new CheckedRow.Good(sound, false, oddAge(sound, referenceDate));
        };
    }

    private static List<RowError> errors(OpenedRow.Unsound row) {
        List<RowError> errors = new ArrayList<>();
        for (OpenedRow.Member member : row.faults()) {
            int place = row.place();
            errors.add(
                    switch (member) {
                        case NUMBER -> RowError.at(place, Column.NATIONAL_NUMBER, RowFault.NUMBER_CHECK_DIGITS);
                        case LEVEL -> RowError.at(place, Column.LEVEL, RowFault.LEVEL_UNKNOWN);
                        case STATUTE -> RowError.at(place, Column.STATUTE, RowFault.STATUTE_UNKNOWN);
                        case SEX -> RowError.at(place, Column.SEX, RowFault.SEX_UNKNOWN);
                        case AGE -> RowError.at(place, Column.AGE, RowFault.AGE_OUT_OF_RANGE);
                        case FTE -> RowError.at(place, Column.FTE, RowFault.FTE_OUT_OF_RANGE);
                        case PLACE -> RowError.ofRow(place, RowFault.ROW_PLACE);
                    });
        }
        return errors;
    }

    /** An age of the band if the number contradicts all of them: so the hint speaks of it. Else none. */
    private static int oddAge(StaffRow row, LocalDate referenceDate) {
        if (row.ageBand() == AgeBand.UNKNOWN) {
            return CheckedRow.NO_AGE;
        }
        int youngest = switch (row.ageBand()) {
            case UNKNOWN, Y_LT35 -> 0;
            case Y35T44 -> 35;
            case Y45T54 -> 45;
            case Y_GE55 -> 55;
        };
        for (int age = youngest; age <= RowCheck.OLDEST && AgeBand.ofYears(age) == row.ageBand(); age++) {
            if (row.number().mayBeAged(age, referenceDate)) {
                return CheckedRow.NO_AGE;
            }
        }
        return youngest;
    }
}
