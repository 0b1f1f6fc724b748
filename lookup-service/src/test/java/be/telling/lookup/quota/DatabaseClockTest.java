package be.telling.lookup.quota;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseClockTest {

    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1_000 * MILLISECOND;

    private final DatabaseClock clock = new DatabaseClock();

    @Test
    void a_slow_answer_does_not_move_what_a_quick_one_told() {
        long databaseNow = 5_000 * SECOND;
        clock.observe(databaseNow, 0, 2 * MILLISECOND);
        long before = clock.toLocal(databaseNow);

        clock.observe(databaseNow + SECOND, SECOND, SECOND + 80 * MILLISECOND);

        assertThat(before).isEqualTo(MILLISECOND);
        assertThat(clock.toLocal(databaseNow)).isEqualTo(before);
    }

    @Test
    void a_clock_that_was_set_is_followed_at_once() {
        clock.observe(5_000 * SECOND, 0, 2 * MILLISECOND);

        clock.observe(4_000 * SECOND, SECOND, SECOND + 80 * MILLISECOND);

        assertThat(clock.toLocal(4_000 * SECOND)).isBetween(SECOND, SECOND + 80 * MILLISECOND);
    }

    @Test
    void what_was_observed_long_ago_is_replaced_by_something_less_exact() {
        clock.observe(5_000 * SECOND, 0, 2 * MILLISECOND);

        clock.observe(5_040 * SECOND, 40 * SECOND - 30 * MILLISECOND, 40 * SECOND + 10 * MILLISECOND);

        assertThat(clock.toLocal(5_040 * SECOND)).isEqualTo(40 * SECOND - 10 * MILLISECOND);
    }
}
