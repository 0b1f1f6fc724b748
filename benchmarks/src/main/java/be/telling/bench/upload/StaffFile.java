package be.telling.bench.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Synthetic staff in random order, in the forms that lists come in; the same bytes in every run. */
final class StaffFile {

    private static final List<String> COLUMNS = List.of("national_number", "level", "statute", "sex", "age", "fte");
    private static final String[] LEVELS = {"A", "B", "C", "D"};
    private static final String[] STATUTES = {"statutory", "contractual"};
    private static final String[] SEXES = {"F", "M"};
    private static final String[] FTES = {"1", "0.8", "0.5", "0.9"};

    private static final int SERIALS = 998;
    private static final int DAYS = 28;
    private static final int MONTHS = 12;

    private StaffFile() {}

    private record Person(String number, String level, String statute, String sex, int age, String fte) {}

    static byte[] csv(int from, int rows) {
        var text = new StringBuilder(rows * 40);
        text.append(String.join(";", COLUMNS)).append("\r\n");
        int[] order = shuffled(from, rows);
        for (int index : order) {
            Person person = person(index);
            text.append(person.number)
                    .append(';')
                    .append(person.level)
                    .append(';')
                    .append(person.statute)
                    .append(';')
                    .append(person.sex)
                    .append(';')
                    .append(person.age)
                    .append(';')
                    .append(person.fte)
                    .append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** As HR systems export it: numbers as text, which makes them shared strings, the rest as the type says. */
    static byte[] xlsx(int from, int rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Staff");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column));
            }
            int row = 1;
            for (int index : shuffled(from, rows)) {
                Person person = person(index);
                sheet.value(row, 0, person.number);
                sheet.value(row, 1, person.level);
                sheet.value(row, 2, person.statute);
                sheet.value(row, 3, person.sex);
                sheet.value(row, 4, person.age);
                sheet.value(row, 5, Double.parseDouble(person.fte));
                row++;
            }
        }
        return bytes.toByteArray();
    }

    private static int[] shuffled(int from, int rows) {
        int[] order = new int[rows];
        var random = new Random(rows);
        for (int i = 0; i < rows; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = from + i;
        }
        return order;
    }

    private static Person person(int index) {
        long serial = index % SERIALS + 1;
        long day = index / SERIALS % DAYS + 1;
        long month = index / (SERIALS * DAYS) % MONTHS + 61;
        long year = 40 + index / (SERIALS * DAYS * MONTHS);
        long nine = ((year * 100 + month) * 100 + day) * 1_000 + serial;
        return new Person(
                Long.toString(nine * 100 + 97 - nine % 97),
                LEVELS[index % LEVELS.length],
                STATUTES[index / 3 % STATUTES.length],
                SEXES[index % SEXES.length],
                (int) (125 - year),
                FTES[index / 7 % FTES.length]);
    }
}
