package be.telling.commons.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureTraceTest {

    @Test
    void namesClassesAndPlacesButNoMessage() {
        Throwable failure = new IllegalStateException("outer text", new IllegalArgumentException("inner text"));

        assertThat(FailureTrace.of(failure))
                .startsWith(
                        "java.lang.IllegalStateException\n    at " + getClass().getName())
                .contains("caused by java.lang.IllegalArgumentException")
                .doesNotContain("text");
    }

    @Test
    void endsWithCausesThatGoInCircles() {
        IllegalStateException failure = new IllegalStateException("outer");
        failure.initCause(new IllegalArgumentException("inner", failure));

        assertThat(FailureTrace.of(failure).split("caused by", -1)).hasSize(2);
    }
}
