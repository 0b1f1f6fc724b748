package be.telling.lookup.operation.page;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.wording.Wording;
import be.telling.testkit.WordingFiles;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(Wording.of("nl").keySet())
                .containsExactlyInAnyOrderElementsOf(Wording.of("en").keySet());
    }

    @Test
    void noTextStandsTwice() throws IOException {
        assertThat(WordingFiles.doubledKeys()).isEmpty();
    }
}
