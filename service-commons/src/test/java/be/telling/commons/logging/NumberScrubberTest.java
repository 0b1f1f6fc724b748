package be.telling.commons.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class NumberScrubberTest {

    private static final String PLAIN = "85073003328";
    private static final String DOTTED = "85.07.30-033.28";

    private final NumberScrubber scrubber = new NumberScrubber();

    @Test
    void masksTheMessageInBothSpellings() {
        assertThat(print(record("no " + PLAIN + " and no " + DOTTED))).contains("no *********** and no ***********");
    }

    @Test
    void masksWhatIsFormattedIn() {
        ExtLogRecord printf = new ExtLogRecord(
                Level.INFO, "no %s", ExtLogRecord.FormatStyle.PRINTF, getClass().getName());
        printf.setParameters(new Object[] {DOTTED});
        ExtLogRecord braces = record("no {0}");
        braces.setParameters(new Object[] {PLAIN});
        ExtLogRecord pieces = new ExtLogRecord(
                Level.INFO,
                "85.%s.30-%s.28",
                ExtLogRecord.FormatStyle.PRINTF,
                getClass().getName());
        pieces.setParameters(new Object[] {"07", "033"});

        assertThat(print(printf)).contains("no ***********");
        assertThat(print(braces)).contains("no ***********");
        // With what stands around it: three digits alone may be in the time.
        assertThat(print(pieces)).contains("***********").doesNotContain("-033", "\"033\"");
    }

    @Test
    void masksThePlainRecordsOfOtherLibraries() {
        LogRecord plain = new LogRecord(Level.INFO, "no {0}");
        plain.setParameters(new Object[] {PLAIN});
        plain.setThrown(new IllegalStateException(DOTTED));

        assertThat(scrubber.isLoggable(plain)).isTrue();

        assertThat(new SimpleFormatter().format(plain))
                .contains("no ***********")
                .doesNotContain(PLAIN)
                .doesNotContain(DOTTED);
    }

    @Test
    void masksMessagesOfThrowablesTheirCausesAndWhatTheySuppress() {
        IllegalStateException failure =
                new IllegalStateException("duplicate key (" + PLAIN + ")", new IllegalArgumentException(DOTTED));
        failure.addSuppressed(new RuntimeException("also " + PLAIN));
        ExtLogRecord record = record("failed");
        record.setThrown(failure);

        assertThat(print(record))
                .contains("java.lang.IllegalStateException: duplicate key (***********)")
                .contains("java.lang.IllegalArgumentException: ***********")
                .contains("java.lang.RuntimeException: also ***********")
                .contains(getClass().getName());
    }

    @Test
    void endsWithCausesThatGoInCircles() {
        IllegalStateException failure = new IllegalStateException("outer");
        failure.initCause(new IllegalArgumentException(PLAIN, failure));
        ExtLogRecord record = record("failed");
        record.setThrown(failure);

        print(record);
    }

    @Test
    void masksTheContext() {
        ExtLogRecord record = record("message");
        record.setMdc(Map.of("insz", PLAIN, "round", "2025"));
        record.setNdc("of " + DOTTED);

        assertThat(print(record)).contains("2025");
    }

    @Test
    void leavesEverythingElseAlone() {
        IllegalStateException failure = new IllegalStateException("nothing in it");
        ExtLogRecord record = record("{0} rows");
        record.setParameters(new Object[] {4_711});
        record.setThrown(failure);

        assertThat(scrubber.isLoggable(record)).isTrue();

        assertThat(record.getThrown()).isSameAs(failure);
        assertThat(record.getParameters()).containsExactly(4_711);
        assertThat(record.getFormattedMessage()).isEqualTo("4,711 rows");
    }

    private ExtLogRecord record(String message) {
        return new ExtLogRecord(
                Level.INFO,
                message,
                ExtLogRecord.FormatStyle.MESSAGE_FORMAT,
                getClass().getName());
    }

    /** The record as the handlers print it, in all forms; none may hold a number. */
    private String print(ExtLogRecord record) {
        assertThat(scrubber.isLoggable(record)).isTrue();
        String text = new PatternFormatter("%m %X %x %e").format(record) + new JsonFormatter().format(record);
        Throwable thrown = record.getThrown();
        if (thrown != null) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            text += trace;
        }
        assertThat(text).doesNotContain(PLAIN).doesNotContain(DOTTED);
        return text;
    }
}
