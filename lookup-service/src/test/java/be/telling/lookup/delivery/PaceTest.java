package be.telling.lookup.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant BEGIN = Instant.parse("2025-12-31T10:00:00Z");

    private final Pace pace = new Pace();

    @Test
    void it_is_what_was_done_of_late() {
        // Given
        pace.look(BEGIN, 0, 100);
        pace.look(BEGIN.plusSeconds(1), 100, 100);

        // Then
        assertThat(pace.look(BEGIN.plusSeconds(10), 400, 100)).contains(40.0);
        assertThat(pace.look(BEGIN.plusSeconds(70), 3_400, 100)).contains(50.0);
    }

    @Test
    void at_once_nothing_can_be_told() {
        assertThat(pace.look(BEGIN, 0, 100)).isEmpty();
        assertThat(pace.look(BEGIN.plusSeconds(1), 90, 100)).isEmpty();
    }

    @Test
    void what_was_before_a_pause_or_another_grant_tells_nothing() {
        // Given
        pace.look(BEGIN, 0, 100);

        // Then
        assertThat(pace.look(BEGIN.plusSeconds(5), 400, 0)).isEmpty();
        assertThat(pace.look(BEGIN.plusSeconds(100), 400, 100)).isEmpty();
        assertThat(pace.look(BEGIN.plusSeconds(110), 1_400, 100)).contains(100.0);
        assertThat(pace.look(BEGIN.plusSeconds(111), 1_450, 50)).isEmpty();
    }
}
