package be.telling.testkit.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChromiumBrowserTest {

    private static final String GOOD = "<!doctype html><html lang=en><title>Good</title><meta name=viewport"
            + " content='width=device-width'><main><h1>Good</h1><p>Text</p></main>";

    private static final String BAD = "<!doctype html><html lang=en><title>Bad</title><meta name=viewport"
            + " content='width=device-width'><main><h1>Bad</h1><p style='color:#ccc;width:99rem'>Pale</p>"
            + "<input></main><script>nowhere()</script>";

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

    @Test
    void aGoodPagePasses() {
        try (Visit visit = open(Look.narrow().inTheDark())) {
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
        try (Visit visit = open(Look.narrow())) {
            visit.page().setContent(BAD);

            assertThatThrownBy(visit::checkAccessible)
                    .hasMessageContaining("color-contrast")
                    .hasMessageContaining("label")
                    .hasMessageContaining("<input>");
            assertThatThrownBy(visit::checkFits).hasMessageContaining("width");
            assertThatThrownBy(visit::checkNoComplaints).hasMessageContaining("nowhere");
        }
    }

    private static Visit open(Look look) {
        if (chromium == null) {
            throw new IllegalStateException("there is no browser");
        }
        return chromium.visit(look);
    }
}
