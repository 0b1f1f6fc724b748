package be.telling.simulator.demo;

import java.util.Locale;

/**
 * How an organisation writes its list. Every form that the contract allows for CSV occurs somewhere.
 *
 * @param dutch headers and values in Dutch
 * @param decimalComma a comma in the part of full time; quoted where it also separates columns
 */
record ListFormat(
        boolean dutch,
        char separator,
        NumberStyle numbers,
        boolean decimalComma,
        boolean byteOrderMark,
        String lineEnd) {

    enum NumberStyle {
        PLAIN,
        DOTTED,
        /** As a spreadsheet leaves it that took the number for a quantity. */
        WITHOUT_LEADING_ZEROS
    }

    static ListFormat of(int organisation) {
        return new ListFormat(
                organisation % 3 != 1,
                organisation % 4 == 3 ? ',' : organisation % 11 == 5 ? '\t' : ';',
                organisation % 5 == 2
                        ? NumberStyle.DOTTED
                        : organisation % 7 == 4 ? NumberStyle.WITHOUT_LEADING_ZEROS : NumberStyle.PLAIN,
                organisation % 3 != 1,
                organisation % 6 == 5,
                organisation % 2 == 0 ? "\r\n" : "\n");
    }

    void header(StringBuilder line) {
        String[] columns = dutch
                ? new String[] {"rijksregisternummer", "niveau", "statuut", "geslacht", "leeftijd", "fte"}
                : new String[] {"National_Number", "Level", "Statute", "Sex", "Age", "FTE"};
        line.append(byteOrderMark ? "\uFEFF" : "")
                .append(String.join(String.valueOf(separator), columns))
                .append(lineEnd);
    }

    void row(StringBuilder line, ListRow row) {
        line.append(number(row)).append(separator);
        line.append(known(row.level())).append(separator);
        line.append(statute(row.statute())).append(separator);
        line.append(dutch && row.sex().equals("F") ? "V" : known(row.sex())).append(separator);
        line.append(row.age() == ListRow.NO_AGE ? "" : row.age()).append(separator);
        line.append(fte(row.fte())).append(lineEnd);
    }

    private String number(ListRow row) {
        return switch (numbers) {
            case PLAIN -> row.number().digits();
            case DOTTED -> row.number().dotted();
            case WITHOUT_LEADING_ZEROS -> Long.toString(row.number().value());
        };
    }

    private static String known(String value) {
        return value.equals(ListRow.UNKNOWN) ? "" : value;
    }

    private String statute(String statute) {
        return switch (statute) {
            case "statutory" -> dutch ? "statutair" : statute;
            case "contractual" -> dutch ? "contractueel" : statute;
            default -> "";
        };
    }

    private String fte(int hundredths) {
        if (hundredths == 100) {
            return numbers == NumberStyle.DOTTED ? "" : "1";
        }
        String point = String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
        String text = decimalComma ? point.replace('.', ',') : point;
        return decimalComma && separator == ',' ? '"' + text + '"' : text;
    }
}
