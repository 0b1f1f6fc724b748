package be.telling.seal;

import be.telling.commons.reading.Observations;
import be.telling.commons.reading.Reading;
import be.telling.commons.reading.RowError;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A validation report for people: figures, then a line for every fault. No value of the list stands in it. */
final class ReportTable {

    private static final String LINE = "%-9s %-16s %-22s %s%n";

    /** As the service has it: in a shorter list it is no wonder. */
    private static final int LEAST_FOR_ONE_LEVEL = 20;

    private final PrintStream out;

    ReportTable(PrintStream out) {
        this.out = out;
    }

    /** What was found on this machine. */
    void print(Reading reading) {
        figures(reading.rows(), reading.accepted(), reading.rejected(), reading.duplicates(), reading.restoredZeros());
        errors(reading.errors());
        Observations seen = reading.observations();
        hint(seen.agesThatContradict(), "age-contradicts-number", "rows whose age is another than the number tells");
        hint(seen.sexesThatContradict(), "sex-contradicts-number", "rows whose sex is another than the number tells");
        boolean oneLevel = seen.everyoneAtOneLevel() && reading.accepted() >= LEAST_FOR_ONE_LEVEL;
        hint(oneLevel ? reading.accepted() : 0, "one-level", "rows, all at the same level");
    }

    /** What the service answered: a stored list's report, or the problem that refuses it. */
    void print(JsonNode report) {
        figures(
                report.path("rows").asInt(),
                report.path("accepted").asInt(),
                report.path("rejected").asInt(),
                report.path("duplicates").asInt(),
                report.path("restoredZeros").asInt());
        List<RowError> errors = new ArrayList<>();
        for (JsonNode error : report.path("errors")) {
            errors.add(new RowError(
                    error.path("row").asInt(),
                    error.path("column").asText(""),
                    error.path("code").asText(),
                    error.path("message").asText()));
        }
        errors(errors);
        for (JsonNode hint : report.path("hints")) {
            hint(
                    hint.path("rows").asInt(),
                    hint.path("code").asText(),
                    hint.path("message").asText());
        }
    }

    private void figures(int rows, int accepted, int rejected, int duplicates, int restoredZeros) {
        out.printf(
                "%d rows: %d accepted, %d rejected, %d duplicates, %d with restored zeros%n",
                rows, accepted, rejected, duplicates, restoredZeros);
    }

    private void errors(List<RowError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        out.printf(LINE, "row", "column", "code", "what is wrong");
        for (RowError error : errors) {
            out.printf(LINE, error.row(), error.column() == null ? "" : error.column(), error.code(), error.message());
        }
    }

    private void hint(int rows, String code, String message) {
        if (rows > 0) {
            out.printf("hint %s: %d, %s%n", code, rows, message);
        }
    }
}
