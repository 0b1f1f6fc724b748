package be.telling.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FailureNotesTest {

    private final AtomicLong now = new AtomicLong(-1_000_000);
    private final List<String> log = new ArrayList<>();
    private final FailureNotes notes = new FailureNotes(now::get, log::add);

    @Test
    void saysTheFirstAtOnceAndThenSumsUp() {
        // Given
        notes.add(new NoAnswerException("HTTP 503"));
        notes.add(new NoAnswerException("HTTP 503"));
        notes.add(new NoAnswerException("HTTP 503"));

        // When
        now.addAndGet(Duration.ofSeconds(31).toNanos());
        notes.add(new NoAnswerException("HTTP 502"));

        // Then
        assertThat(log)
                .containsExactly(
                        "the register gave no answer: HTTP 503",
                        "the register gave no answer: HTTP 502 (and 2 times more since the last such note)");
    }

    @Test
    void ofAForeignExceptionOnlyTheClassIsSaid() {
        notes.add(new IllegalStateException("71690499880"));

        assertThat(log).containsExactly("the register gave no answer: java.lang.IllegalStateException");
    }
}
