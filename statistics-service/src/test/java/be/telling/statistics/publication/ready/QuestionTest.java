package be.telling.statistics.publication.ready;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuestionTest {
    @Test
    void tagsAreComparedWeakly() {
        assertThat(Question.has("\"a\", W/\"b\"", "\"b\"")).isTrue();
        assertThat(Question.has("*", "\"b\"")).isTrue();
        assertThat(Question.has("\"a\"", "\"b\"")).isFalse();
        assertThat(Question.has(null, "\"b\"")).isFalse();
    }
}
