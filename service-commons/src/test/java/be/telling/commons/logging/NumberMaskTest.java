package be.telling.commons.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberMaskTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "85073003328",
                "85.07.30-033.28",
                "row 3: 85073003328 is wrong",
                "{\"insz\":\"85073003328\",\"row\":3}",
                "{\"insz\":85073003328}",
                "<INSZ>85.07.30-033.28</INSZ>",
                "INSZ=85073003328&x=1",
                "a85073003328b",
                "85 07 30 033 28",
                "85/07/30-033-28",
                "85.07.30-033.29",
                "x\n85073003328\ny"
            })
    void whatLooksLikeANumberIsMasked(String text) {
        assertThat(NumberMask.mask(text))
                .contains("***********")
                .doesNotContain("850730")
                .doesNotContain("85.07")
                .doesNotContain("033");
    }

    @Test
    void everyNumberOfATextIsMasked() {
        assertThat(NumberMask.mask("85073003328,42.01.22-051.81;00012556777"))
                .isEqualTo("***********,***********;***********");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4,711 rows in 1234567890 ms",
                "2025-12-31T23:59:59.123456Z",
                "2025-12-31 23:59:59,123",
                "at 1767225599123 ms",
                "127.0.0.1:54321",
                "100000000000 bytes",
                "OVO000101 OVO000102 OVO000103"
            })
    void everythingElseStays(String text) {
        assertThat(NumberMask.mask(text)).isSameAs(text);
    }
}
