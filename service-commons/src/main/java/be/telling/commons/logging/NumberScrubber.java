package be.telling.commons.logging;

import io.quarkus.logging.LoggingFilter;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Masks national numbers in every record of the console: message, parameters, context and the messages of throwables.
 * A service switches it on with {@code quarkus.log.console.filter=number-scrubber}, and for every other handler alike.
 *
 * <p>The last line of defence, not the first: no code of a service logs a number.
 */
@LoggingFilter(name = "number-scrubber")
public final class NumberScrubber implements Filter {

    @Override
    public boolean isLoggable(LogRecord record) {
        ExtLogRecord masked = ExtLogRecord.wrap(record);
        String message = masked.getFormattedMessage();
        if (NumberMask.holdsNumber(message)) {
            masked.setMessage(NumberMask.mask(message), ExtLogRecord.FormatStyle.NO_FORMAT);
            masked.setParameters(null);
        }
        Throwable thrown = record.getThrown();
        if (thrown != null) {
            record.setThrown(MaskedThrowable.of(thrown));
        }
        maskContext(masked);
        return true;
    }

    private static void maskContext(ExtLogRecord record) {
        if (NumberMask.holdsNumber(record.getNdc())) {
            record.setNdc(NumberMask.mask(record.getNdc()));
        }
        Map<String, String> context = record.getMdcCopy();
        if (context.values().stream().anyMatch(NumberMask::holdsNumber)) {
            Map<String, String> masked = new HashMap<>(context);
            masked.replaceAll((name, value) -> NumberMask.mask(value));
            record.setMdc(masked);
        }
    }
}
