package be.telling.commons.reading;

/** What can be wrong with a row: the codes are stable, programs of the organisations rely on them. */
public enum RowFault {
    NUMBER_MISSING("number-missing", "The national number is missing."),
    NUMBER_STRUCTURE("number-structure", "A national number has 11 digits, or is written YY.MM.DD-XXX.CC."),
    NUMBER_CHECK_DIGITS("number-check-digits", "The check digits do not fit the national number."),
    NUMBER_GROUPED("number-grouped", "A spreadsheet wrote the number with thousands separators; make the column text."),
    NUMBER_SCIENTIFIC(
            "number-scientific", "A spreadsheet shortened the number to a power of ten; make the column text."),
    NUMBER_TEST("number-test", "Test numbers are not taken here."),
    LEVEL_UNKNOWN("level-unknown", "The level is A, B, C or D, or empty."),
    STATUTE_UNKNOWN("statute-unknown", "The statute is statutory or contractual, or empty."),
    SEX_UNKNOWN("sex-unknown", "The sex is M, F or X, or empty."),
    AGE_NOT_WHOLE("age-not-whole", "The age is a whole number of years, or empty."),
    AGE_OUT_OF_RANGE("age-out-of-range", "The age is from 0 to 130."),
    FTE_NOT_A_NUMBER("fte-not-a-number", "The fte is a number with a decimal point or comma, or empty."),
    FTE_OUT_OF_RANGE("fte-out-of-range", "The fte is larger than 0 and at most 1.5."),
    CELL_FORMULA("cell-formula", "The cell holds a formula; replace it by its value."),
    CELL_DATE("cell-date", "The spreadsheet took the value for a date; make the column text and type it again."),
    CELL_BOOLEAN("cell-boolean", "The cell holds a truth value."),
    CELL_ERROR("cell-error", "The cell holds an error of the spreadsheet."),
    CELL_NESTED("cell-nested", "The value is a list or an object; it must be a text or a number."),
    ROW_HIDDEN("row-hidden", "The row is hidden or filtered out in the workbook; show it or delete it."),
    ROW_NOT_AN_OBJECT("row-not-an-object", "The line is no JSON object."),
    ROW_PLACE("row-place", "The rows of a sealed list are numbered upwards from 1."),
    TOO_FEW_FIELDS("too-few-fields", "The row has fewer fields than the header."),
    TOO_MANY_FIELDS("too-many-fields", "The row has more fields than the header.");

    private final String code;
    private final String message;

    RowFault(String code, String message) {
        this.code = code;
        this.message = message;
    }

    public String code() {
        return code;
    }

    String message() {
        return message;
    }
}
