package be.telling.intake.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void thePauseDoublesUpToTheLongest() {
        Duration first = Duration.ofSeconds(2);
        Duration longest = Duration.ofMinutes(5);

        assertThat(HandOverWorker.backoff(1, first, longest)).hasSeconds(2);
        assertThat(HandOverWorker.backoff(2, first, longest)).hasSeconds(4);
        assertThat(HandOverWorker.backoff(4, first, longest)).hasSeconds(16);
        assertThat(HandOverWorker.backoff(9, first, longest)).isEqualTo(longest);
        assertThat(HandOverWorker.backoff(1_000_000, first, longest)).isEqualTo(longest);
    }
}
