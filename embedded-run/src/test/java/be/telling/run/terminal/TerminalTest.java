package be.telling.run.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void withoutATerminalALineEachTenPercent() {
        Terminal terminal = terminal(false);
        for (int done = 0; done <= 1000; done++) {
            terminal.progress("Counting:", done, 1000, "");
        }
        terminal.progressDone();

        assertThat(text().lines()).hasSize(11).first().isEqualTo("Counting: 0 of 1,000 (0 %)");
        assertThat(text()).endsWith("Counting: 1,000 of 1,000 (100 %)\n");
    }

    @Test
    void onATerminalTheBarStaysBelowTheLines() {
        Terminal terminal = terminal(true);
        terminal.progress("Counting:", 1, 2, "");
        terminal.line("something happened");
        terminal.progressDone();

        assertThat(text())
                .contains("[###############...............] Counting: 1 of 2 (50 %)")
                .contains("\rsomething happened\n[####")
                .endsWith("\n");
    }

    private Terminal terminal(boolean interactive) {
        return new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), interactive);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
