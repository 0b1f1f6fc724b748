package be.telling.intake;

import be.telling.testkit.TestNumbers;
import be.telling.testkit.browser.Chromium;
import be.telling.testkit.browser.Look;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** For tests of the page for HR: one browser for all of a class, and what people there have at hand. */
abstract class OfficeBrowser {

    static final String HR = "hr-ovo000101";

    static final String BAD = "rijksregisternummer;niveau;fte\n12345;A;1\n"
            + TestNumbers.number(1).digits() + ";Z;2\n" + TestNumbers.number(2).digits() + ";B;1\n"
            + TestNumbers.number(2).digits() + ";B;0,5\n";

    private static @Nullable Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static Office at(Look look, String username, String round, String language) {
        if (chromium == null) {
            throw new IllegalStateException("there is no browser");
        }
        return Office.of(chromium, look, username, round, language);
    }
}
