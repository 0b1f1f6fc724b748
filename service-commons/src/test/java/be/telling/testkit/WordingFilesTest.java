package be.telling.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class WordingFilesTest {

    @Test
    void aKeyThatStandsTwiceIsFound() throws IOException {
        String file = "a=1\n# b=0\nb = 2\nlong=one \\\n  b=line\nb: 3\nc=4\n";

        assertThat(WordingFiles.doubledKeys(new StringReader(file))).containsExactly("b");
    }
}
