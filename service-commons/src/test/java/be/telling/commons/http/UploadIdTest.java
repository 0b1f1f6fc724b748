package be.telling.commons.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"hr-20260131", "Payroll_run.A", "abcdefgh", "12345678", "a.b-c_d.e"})
    void whatNamesAnUploadIsTaken(String offered) {
        assertThat(UploadId.offered(offered)).map(UploadId::value).contains(offered);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "short",
                "85073003328",
                "85.07.30-033.28",
                "a8b5c0d7e3f0g0h3i3j2k8",
                "the-first-nine-850730033",
                "with blank",
                "line\nbreak",
                "line\r\nX-Other: one",
                "abcdefgh\n",
                "é-accented",
                "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669",
                "percent%0aencoded",
                "quote\"quote"
            })
    void whatCouldBeSomethingElseIsNot(String offered) {
        assertThat(UploadId.offered(offered)).isEmpty();
    }

    @Test
    void aLongOneIsNotTaken() {
        assertThat(UploadId.offered("x".repeat(64))).isPresent();
        assertThat(UploadId.offered("x".repeat(65))).isEmpty();
    }

    @Test
    void chanceMakesOnesThatDifferAndHaveNoDigit() {
        var made = Stream.generate(UploadId::random).limit(1_000).collect(Collectors.toSet());

        assertThat(made).hasSize(1_000).allSatisfy(id -> assertThat(id.value()).matches("[b-z]{20}"));
    }

    @Test
    void noneCanBeMadeOfSomethingElse() {
        assertThatThrownBy(() -> new UploadId("85073003328"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("85073003328");
    }
}
