package be.telling.lookup.quota;

import jakarta.enterprise.context.Dependent;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells from the outcomes of calls how the register is, and lets the others know. Failures in a row, with no answer
 * between them, mean that it is down; single ones happen.
 */
@Dependent
public class Weather {

    /** Of independent failures of one call in three, so many come in a row once in sixty thousand calls. */
    private static final int IN_A_ROW = 10;

    private final SharedPace pace;
    private final AtomicInteger failures = new AtomicInteger();

    Weather(SharedPace pace) {
        this.pace = pace;
    }

    /** The register answered, whatever it was. Says whether that is news. */
    public boolean answered(boolean wasTrial) {
        boolean news = failures.getAndSet(0) >= IN_A_ROW || wasTrial;
        if (news) {
            pace.up();
        }
        return news;
    }

    /** It asked for fewer calls. */
    public void tooMany() {
        pace.slowDown();
    }

    /** It couldn't answer a question that it wasn't asked before, or can't be reached. */
    public void failed() {
        if (failures.incrementAndGet() >= IN_A_ROW) {
            pace.down();
        }
    }
}
