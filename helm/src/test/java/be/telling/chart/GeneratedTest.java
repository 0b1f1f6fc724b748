package be.telling.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GeneratedTest {

    @Test
    void whatIsCommittedIsWhatTheChartGenerates() throws IOException {
        Generated generated = new Generated(Examples.ROOT);

        Map<Path, String> files = generated.files();

        assertThat(files)
                .hasSizeGreaterThan(10)
                .allSatisfy((file, text) -> assertThat(file)
                        .as("after a change of the chart, run helm/generate")
                        .content()
                        .isEqualTo(text));
        assertThat(generated.leftOver(files)).isEmpty();
    }
}
