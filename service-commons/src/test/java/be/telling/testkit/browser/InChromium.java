package be.telling.testkit.browser;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * For tests in a browser: one Chromium for all of a class, and no test where there is none ({@link Chromium#start()}). To be
 * extended rather than registered, because Quarkus loads a test class once more and extensions don't follow it.
 */
public abstract class InChromium {

    private static @Nullable Chromium chromium;

    @BeforeAll
    static void startChromium() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeChromium() {
        if (chromium != null) {
            chromium.close();
            chromium = null;
        }
    }

    /** A person with a browser that has seen nothing yet. */
    protected static Visit visit(Look look) {
        if (chromium == null) {
            throw new IllegalStateException("there is no browser");
        }
        return chromium.visit(look);
    }
}
