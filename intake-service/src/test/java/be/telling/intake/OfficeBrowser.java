package be.telling.intake;

import be.telling.testkit.TestNumbers;
import be.telling.testkit.browser.InChromium;
import be.telling.testkit.browser.Look;

/** For tests of the page for HR: what people there have at hand. */
abstract class OfficeBrowser extends InChromium {

    static final String HR = "hr-ovo000101";

    static final String BAD = "rijksregisternummer;niveau;fte\n12345;A;1\n"
            + TestNumbers.number(1).digits() + ";Z;2\n" + TestNumbers.number(2).digits() + ";B;1\n"
            + TestNumbers.number(2).digits() + ";B;0,5\n";

    static Office at(Look look, String username, String round, String language) {
        return Office.of(visit(look), username, round, language);
    }
}
