package be.telling.statistics.publication.ready;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuestionTest {
    @Test
    void compressionIsForWhoAllowsIt() {
        assertThat(Question.takesGzip("gzip, deflate, br")).isTrue();
        assertThat(Question.takesGzip("br;q=1, GZIP;q=0.5")).isTrue();
        assertThat(Question.takesGzip("*")).isTrue();
        assertThat(Question.takesGzip("gzip;q=0, *")).isFalse();
        assertThat(Question.takesGzip("gzip;q=0.000")).isFalse();
        assertThat(Question.takesGzip("identity")).isFalse();
        assertThat(Question.takesGzip("")).isFalse();
        assertThat(Question.takesGzip(null)).isFalse();
    }

    @Test
    void tagsAreComparedWeakly() {
        assertThat(Question.has("\"a\", W/\"b\"", "\"b\"")).isTrue();
        assertThat(Question.has("*", "\"b\"")).isTrue();
        assertThat(Question.has("\"a\"", "\"b\"")).isFalse();
        assertThat(Question.has(null, "\"b\"")).isFalse();
    }
}
