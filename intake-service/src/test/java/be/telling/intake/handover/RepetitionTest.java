package be.telling.intake.handover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepetitionTest {

    @Test
    void aCauseIsToldOnceAndAnotherOneBesideIt() {
        Repetition repetition = new Repetition();

        boolean first = repetition.isNews("away");
        boolean again = repetition.isNews("away");
        boolean other = repetition.isNews("no token");

        assertThat(first).isTrue();
        assertThat(again).isFalse();
        assertThat(other).isTrue();
    }
}
