package be.telling.intake.reading;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.commons.staff.AgeBand;
import be.telling.commons.staff.Level;
import be.telling.commons.staff.Sex;
import be.telling.commons.staff.StaffRow;
import be.telling.commons.staff.Statute;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges every cell of a row, so that a sender learns of all faults at once. */
final class RowCheck {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(?:[.,]\\d{0,15})?|[.,]\\d{1,15}");
    private static final Pattern NUMBER_SHAPE = Pattern.compile("\\d{11}|\\d{2}\\.\\d{2}\\.\\d{2}-\\d{3}\\.\\d{2}");
    private static final int OLDEST = 130;
    private static final double LARGEST_FTE = 1.5;

    private final boolean testNumbers;

    /** @param testNumbers whether numbers that can't be a real person's are taken */
    RowCheck(boolean testNumbers) {
        this.testNumbers = testNumbers;
    }

    CheckedRow check(RawRow.Cells cells) {
        return new Judgement(cells).outcome();
    }

    private final class Judgement {

        private final RawRow.Cells cells;
        private final List<RowError> errors = new ArrayList<>(0);
        private boolean restored;

        Judgement(RawRow.Cells cells) {
            this.cells = cells;
        }

        CheckedRow outcome() {
            Optional<NationalNumber> number = number(cells.of(Column.NATIONAL_NUMBER));
            Level level = level(cells.of(Column.LEVEL));
            Statute statute = statute(cells.of(Column.STATUTE));
            Sex sex = sex(cells.of(Column.SEX));
            AgeBand age = age(cells.of(Column.AGE));
            double fte = fte(cells.of(Column.FTE));
            if (number.isEmpty() || !errors.isEmpty()) {
                return new CheckedRow.Bad(errors);
            }
            return new CheckedRow.Good(
                    new StaffRow(number.get(), level, statute, sex, age, fte, cells.row()), restored);
        }

        private Optional<NationalNumber> number(String text) {
            if (text.isEmpty()) {
                fault(Column.NATIONAL_NUMBER, RowFault.NUMBER_MISSING);
                return Optional.empty();
            }
            Optional<NationalNumber> number = NationalNumber.parse(text);
            if (number.isEmpty()) {
                number = NationalNumber.restore(text);
                restored = number.isPresent();
            }
            if (number.isEmpty()) {
                boolean shaped = NUMBER_SHAPE.matcher(text).matches();
                fault(Column.NATIONAL_NUMBER, shaped ? RowFault.NUMBER_CHECK_DIGITS : RowFault.NUMBER_STRUCTURE);
            } else if (number.get().isTestNumber() && !testNumbers) {
                fault(Column.NATIONAL_NUMBER, RowFault.NUMBER_TEST);
            }
            return number;
        }

        private Level level(String text) {
            return switch (text.toUpperCase(Locale.ROOT)) {
                case "" -> Level.UNKNOWN;
                case "A" -> Level.A;
                case "B" -> Level.B;
                case "C" -> Level.C;
                case "D" -> Level.D;
                default -> {
                    fault(Column.LEVEL, RowFault.LEVEL_UNKNOWN);
                    yield Level.UNKNOWN;
                }
            };
        }

        private Statute statute(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "" -> Statute.UNKNOWN;
                case "statutory", "statutair" -> Statute.STATUTORY;
                case "contractual", "contractueel" -> Statute.CONTRACTUAL;
                default -> {
                    fault(Column.STATUTE, RowFault.STATUTE_UNKNOWN);
                    yield Statute.UNKNOWN;
                }
            };
        }

        private Sex sex(String text) {
            return switch (text.toUpperCase(Locale.ROOT)) {
                case "" -> Sex.UNKNOWN;
                case "M" -> Sex.M;
                case "F", "V" -> Sex.F;
                case "X" -> Sex.X;
                default -> {
                    fault(Column.SEX, RowFault.SEX_UNKNOWN);
                    yield Sex.UNKNOWN;
                }
            };
        }

        private AgeBand age(String text) {
            if (text.isEmpty()) {
                return AgeBand.UNKNOWN;
            }
            if (!WHOLE.matcher(text).matches()) {
                fault(Column.AGE, RowFault.AGE_NOT_WHOLE);
                return AgeBand.UNKNOWN;
            }
            int years = Integer.parseInt(text);
            if (years > OLDEST) {
                fault(Column.AGE, RowFault.AGE_OUT_OF_RANGE);
                return AgeBand.UNKNOWN;
            }
            return AgeBand.ofYears(years);
        }

        private double fte(String text) {
            if (text.isEmpty()) {
                return 1;
            }
            if (!DECIMAL.matcher(text).matches()) {
                fault(Column.FTE, RowFault.FTE_NOT_A_NUMBER);
                return 1;
            }
            double fte = Double.parseDouble(text.replace(',', '.'));
            if (fte <= 0 || fte > LARGEST_FTE) {
                fault(Column.FTE, RowFault.FTE_OUT_OF_RANGE);
                return 1;
            }
            return fte;
        }

        private void fault(Column column, RowFault fault) {
            errors.add(RowError.at(cells.row(), column, fault));
        }
    }
}
