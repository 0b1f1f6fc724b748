package be.telling.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisteredDateTest {

    @ParameterizedTest
    @CsvSource({
        "1971-09-04, 1985-01-01, true",
        "1985-01-01, 1971-09-04, false",
        "1985-01-01, 1985-01-01, false",
        "1985-01-01, 1985-01-02, true",
        "1985-01-00, 1985-02-00, true",
        "1985-01-00, 1985-01-31, false",
        "1985-00-00, 1985-12-31, false",
        "1984-00-00, 1985-01-01, true",
        "1984-99-99, 1985-01-01, true",
        "0000-00-00, 1985-01-01, false",
        "1985-01-01, 0000-00-00, false",
    })
    void isBeforeOnlyIfThatIsCertain(String one, String other, boolean before) {
        assertThat(RegisteredDate.parse(one).isCertainlyBefore(RegisteredDate.parse(other)))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1985", "01-01-1985", "0000-01-01", "1985-1-1", "19850101"})
    void anythingElseIsUnknown(String text) {
        assertThat(RegisteredDate.parse(text)).isEqualTo(RegisteredDate.UNKNOWN);
    }
}
