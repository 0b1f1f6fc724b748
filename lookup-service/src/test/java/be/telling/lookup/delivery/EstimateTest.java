package be.telling.lookup.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void at_first_everybody_needs_half_of_what_can_be_asked() {
        assertThat(new Estimate(100, 100, 0, 100, 3, 10).remaining()).contains(Duration.ofSeconds(20));
    }

    @Test
    void later_what_it_took_so_far_is_what_counts() {
        assertThat(new Estimate(100, 10, 270, 10, 3, 10).remaining().orElseThrow())
                .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    @Test
    void it_is_never_less_than_what_is_known_to_be_open() {
        assertThat(new Estimate(100, 60, 400, 60, 3, 10).remaining()).contains(Duration.ofSeconds(6));
    }

    @Test
    void who_has_nothing_to_do_has_no_end() {
        assertThat(new Estimate(0, 0, 0, 0, 3, 10).remaining()).isEmpty();
        assertThat(new Estimate(100, 0, 300, 0, 3, 10).remaining()).isEmpty();
    }
}
