package be.telling.seal;

import be.telling.commons.reading.ListCharset;
import be.telling.commons.reading.Reading;
import be.telling.commons.reading.RowListener;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;

/** The list that a command is about, with the options that say how to read it. */
final class LocalList {

    static final Set<String> NAMED = Set.of("--charset");
    static final Set<String> BARE = Set.of("--skip-invalid", "--test-numbers");

    private final StaffListFile file;
    private final boolean skipInvalid;
    private final boolean testNumbers;
    private final PrintStream out;

    LocalList(Arguments arguments, PrintStream out) {
        this.skipInvalid = arguments.has("--skip-invalid");
        this.testNumbers = arguments.has("--test-numbers");
        this.out = out;
        Charset charset = arguments
                .value("--charset")
                .map(name -> ListCharset.named(name)
                        .orElseThrow(() -> new Stop(Exit.USAGE, "A charset is one of " + ListCharset.names())))
                .orElse(StandardCharsets.UTF_8);
        try {
            this.file = new StaffListFile(arguments.file(), charset);
        } catch (IllegalArgumentException e) {
            throw new Stop(Exit.USAGE, String.valueOf(e.getMessage()));
        }
    }

    /** Reads the list, says what was found, and stops if that is a reason to. */
    Reading read(LocalDate referenceDate, RowListener listener) throws IOException {
        Reading reading = file.read(referenceDate, testNumbers, listener);
        new ReportTable(out).print(reading);
        boolean nothingGood = reading.accepted() == 0 && reading.rejected() > 0;
        if (reading.rejected() > 0 && (!skipInvalid || nothingGood)) {
            throw new Stop(
                    Exit.LIST_REFUSED,
                    reading.rejected() + " of " + reading.rows() + " rows have faults; nothing was sealed or sent");
        }
        return reading;
    }
}
