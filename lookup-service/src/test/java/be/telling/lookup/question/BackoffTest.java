package be.telling.lookup.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff longest = new Backoff(40, () -> 1);
    private final Backoff shortest = new Backoff(40, () -> 0);

    @Test
    void it_doubles_from_a_fifth_of_a_second_to_half_a_minute() {
        assertThat(longest.seconds(1)).isEqualTo(0.2);
        assertThat(longest.seconds(2)).isEqualTo(0.4);
        assertThat(longest.seconds(8)).isEqualTo(25.6);
        assertThat(longest.seconds(9)).isEqualTo(30);
        assertThat(longest.seconds(2_000)).isEqualTo(30);
    }

    @Test
    void what_failed_together_is_spread_over_half_the_time() {
        assertThat(shortest.seconds(1)).isEqualTo(0.1);
        assertThat(shortest.seconds(100)).isEqualTo(15);
    }

    @Test
    void patience_ends() {
        assertThat(longest.isOver(39)).isFalse();
        assertThat(longest.isOver(40)).isTrue();
    }
}
