package be.telling.lookup.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandingTest {

    @Test
    void who_was_inscribed_before_our_first_attempt_is_not_ours() {
        assertThat(Standing.inscribed(Standing.NONE, true)).isEqualTo(Standing.BEFORE_US);
    }

    @Test
    void who_was_inscribed_after_an_attempt_of_ours_got_lost_is_ours() {
        assertThat(Standing.inscribed(Standing.INTENDED, true)).isEqualTo(Standing.OURS);
    }

    @Test
    void whom_this_message_inscribed_is_ours() {
        assertThat(Standing.inscribed(Standing.NONE, false)).isEqualTo(Standing.OURS);
        assertThat(Standing.inscribed(Standing.INTENDED, false)).isEqualTo(Standing.OURS);
    }

    @Test
    void codes_lead_back() {
        for (Standing standing : Standing.values()) {
            assertThat(Standing.fromCode(standing.code())).isEqualTo(standing);
        }
    }
}
