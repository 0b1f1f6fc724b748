package be.telling.commons.reading;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.commons.staff.AgeBand;
import be.telling.commons.staff.Level;
import be.telling.commons.staff.Sex;
import be.telling.commons.staff.StaffRow;
import be.telling.commons.staff.Statute;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges every cell of a row, so that a sender learns of all faults at once. */
final class RowCheck {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(?:[.,]\\d{0,20})?|[.,]\\d{1,20}");
    static final int OLDEST = 130;

    /** More digits than any age has, few enough for an int. */
    private static final int MOST_AGE_DIGITS = 9;

    private final boolean testNumbers;

    /** Of the row in hand; there only when something is wrong. */
    private @Nullable List<RowError> errors;

    private int row;

    /** @param testNumbers whether numbers that can't be a real person's are taken */
    RowCheck(boolean testNumbers) {
        this.testNumbers = testNumbers;
    }

    CheckedRow check(RawRow raw) {
        errors = null;
        row = raw.row();
        RowFault misshapen = raw.fault();
        if (misshapen != null) {
            return new CheckedRow.Bad(List.of(RowError.ofRow(row, misshapen)));
        }
        NumberText.Reading number = number(raw.cell(Column.NATIONAL_NUMBER));
        Level level = level(raw.cell(Column.LEVEL));
        Statute statute = statute(raw.cell(Column.STATUTE));
        Sex sex = sex(raw.cell(Column.SEX));
        int age = age(raw.cell(Column.AGE));
        double fte = fte(raw.cell(Column.FTE));
        if (errors != null || !(number instanceof NumberText.Reading.Found found)) {
            return new CheckedRow.Bad(errors == null ? List.of() : errors);
        }
        AgeBand band = age == CheckedRow.NO_AGE ? AgeBand.UNKNOWN : AgeBand.ofYears(age);
        return new CheckedRow.Good(
                new StaffRow(found.number(), level, statute, sex, band, fte, row), found.restored(), age);
    }

    private NumberText.Reading number(Cell cell) {
        NumberText.Reading reading = readNumber(cell);
        if (reading instanceof NumberText.Reading.Refused refused) {
            fault(Column.NATIONAL_NUMBER, refused.fault());
        }
        return reading;
    }

    private NumberText.Reading readNumber(Cell cell) {
        RowFault spoiled = cell.fault();
        if (spoiled != null) {
            return new NumberText.Reading.Refused(spoiled);
        }
        if (cell.isEmpty()) {
            return new NumberText.Reading.Refused(RowFault.NUMBER_MISSING);
        }
        NumberText.Reading reading = NumberText.read(cell);
        boolean test = reading instanceof NumberText.Reading.Found(NationalNumber number, boolean restored)
                && number.isTestNumber();
        return test && !testNumbers ? new NumberText.Reading.Refused(RowFault.NUMBER_TEST) : reading;
    }

    private Level level(Cell cell) {
        if (isSpoiledOrEmpty(Column.LEVEL, cell)) {
            return Level.UNKNOWN;
        }
        if (cell.length() == 1) {
            switch (cell.charAt(0)) {
                case 'A', 'a':
                    return Level.A;
                case 'B', 'b':
                    return Level.B;
                case 'C', 'c':
                    return Level.C;
                case 'D', 'd':
                    return Level.D;
                default:
            }
        }
        fault(Column.LEVEL, RowFault.LEVEL_UNKNOWN);
        return Level.UNKNOWN;
    }

    private Statute statute(Cell cell) {
        if (isSpoiledOrEmpty(Column.STATUTE, cell)) {
            return Statute.UNKNOWN;
        }
        if (cell.is("statutory") || cell.is("statutair")) {
            return Statute.STATUTORY;
        }
        if (cell.is("contractual") || cell.is("contractueel")) {
            return Statute.CONTRACTUAL;
        }
        fault(Column.STATUTE, RowFault.STATUTE_UNKNOWN);
        return Statute.UNKNOWN;
    }

    private Sex sex(Cell cell) {
        if (isSpoiledOrEmpty(Column.SEX, cell)) {
            return Sex.UNKNOWN;
        }
        if (cell.length() == 1) {
            switch (cell.charAt(0)) {
                case 'M', 'm':
                    return Sex.M;
                case 'F', 'f', 'V', 'v':
                    return Sex.F;
                case 'X', 'x':
                    return Sex.X;
                default:
            }
        }
        fault(Column.SEX, RowFault.SEX_UNKNOWN);
        return Sex.UNKNOWN;
    }

    private int age(Cell cell) {
        if (isSpoiledOrEmpty(Column.AGE, cell)) {
            return CheckedRow.NO_AGE;
        }
        long years = cell.length() > MOST_AGE_DIGITS ? -1 : cell.digits(cell.length());
        if (years < 0) {
            fault(Column.AGE, RowFault.AGE_NOT_WHOLE);
            return CheckedRow.NO_AGE;
        }
        if (years > OLDEST) {
            fault(Column.AGE, RowFault.AGE_OUT_OF_RANGE);
            return CheckedRow.NO_AGE;
        }
        return (int) years;
    }

    private double fte(Cell cell) {
        if (isSpoiledOrEmpty(Column.FTE, cell)) {
            return 1;
        }
        double fte = shortDecimal(cell);
        if (Double.isNaN(fte)) {
            if (!DECIMAL.matcher(cell).matches()) {
                fault(Column.FTE, RowFault.FTE_NOT_A_NUMBER);
                return 1;
            }
            fte = Double.parseDouble(cell.text().replace(',', '.'));
        }
        if (fte <= 0 || fte > StaffRow.MAX_FTE) {
            fault(Column.FTE, RowFault.FTE_OUT_OF_RANGE);
            return 1;
        }
        return fte;
    }

    /** The value of {@code d}, {@code d.d} and {@code d.dd}, which nearly all are; NaN for any other text. */
    private static double shortDecimal(Cell cell) {
        int length = cell.length();
        int whole = cell.charAt(0) - '0';
        if (length > 4 || length == 2 || whole < 0 || whole > 9) {
            return Double.NaN;
        }
        if (length == 1) {
            return whole;
        }
        char point = cell.charAt(1);
        int tenths = cell.charAt(2) - '0';
        int hundredths = length == 4 ? cell.charAt(3) - '0' : 0;
        boolean decimal = (point == '.' || point == ',') && tenths >= 0 && tenths <= 9;
        if (!decimal || hundredths < 0 || hundredths > 9) {
            return Double.NaN;
        }
        // One division of whole numbers: the double nearest to the decimal, as Double.parseDouble gives it.
        return (whole * 100 + tenths * 10 + hundredths) / 100.0;
    }

    private boolean isSpoiledOrEmpty(Column column, Cell cell) {
        RowFault spoiled = cell.fault();
        if (spoiled != null) {
            fault(column, spoiled);
        }
        return spoiled != null || cell.isEmpty();
    }

    private void fault(Column column, RowFault fault) {
        if (errors == null) {
            errors = new ArrayList<>();
        }
        errors.add(RowError.at(row, column, fault));
    }
}
