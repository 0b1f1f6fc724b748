package be.telling.testkit.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChromiumBrowserTest extends InChromium {

    private static final String GOOD = "<!doctype html><html lang=en><title>Good</title><meta name=viewport"
            + " content='width=device-width'><main><h1>Good</h1><p>Text</p></main>";

    private static final String BAD = "<!doctype html><html lang=en><title>Bad</title><meta name=viewport"
            + " content='width=device-width'><main><h1>Bad</h1><p style='color:#ccc;width:99rem'>Pale</p>"
            + "<input></main><script>nowhere()</script>";

    @Test
    void aGoodPagePasses() {
        try (Visit visit = visit(Look.narrow().inTheDark())) {
            visit.page().setContent(GOOD);

            assertThatCode(() -> {
                        visit.checkAccessible();
                        visit.checkFits();
                        visit.checkNoComplaints();
                        visit.checkOnlyFrom();
                    })
                    .doesNotThrowAnyException();
            assertThat(visit.picture("testkit-good")).isNotEmptyFile();
        }
    }

    @Test
    void aBadPageIsTold() {
        try (Visit visit = visit(Look.narrow())) {
            visit.page().setContent(BAD);

            assertThatThrownBy(visit::checkAccessible)
                    .hasMessageContaining("color-contrast")
                    .hasMessageContaining("label")
                    .hasMessageContaining("<input>");
            assertThatThrownBy(visit::checkFits).hasMessageContaining("width");
            assertThatThrownBy(visit::checkNoComplaints).hasMessageContaining("nowhere");
        }
    }
}
