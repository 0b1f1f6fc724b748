package be.telling.run.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlSocketTest {
    @TempDir
    Path folder;

    @Test
    void theRunningSetDoesWhatASecondInvocationAsks() throws IOException {
        Path pointer = folder.resolve("control-file");
        try (ControlSocket control = ControlSocket.open(
                pointer, folder, service -> new Reply(service.equals("lookup"), "asked for " + service))) {
            assertThat(ControlSocket.ask(pointer, "lookup")).isEqualTo(new Reply(true, "asked for lookup"));
            assertThat(ControlSocket.ask(pointer, "other")).isEqualTo(new Reply(false, "asked for other"));
        }
        assertThat(pointer).doesNotExist();
    }

    @Test
    void aReasonOfSeveralLinesArrivesWhole() throws IOException {
        Path pointer = folder.resolve("control-file");
        try (ControlSocket control =
                ControlSocket.open(pointer, folder, service -> new Reply(false, "no\n  | because\nLog: x"))) {
            assertThat(ControlSocket.ask(pointer, "lookup").text()).isEqualTo("no\n  | because\nLog: x");
        }
    }

    @Test
    void withoutARunTheAnswerSaysSo() throws IOException {
        Path pointer = folder.resolve("control-file");
        assertThat(ControlSocket.ask(pointer, "lookup").done()).isFalse();

        Files.writeString(pointer, folder.resolve("gone") + "\n");
        assertThat(ControlSocket.ask(pointer, "lookup"))
                .isEqualTo(new Reply(false, "the run that was here is gone; ./run starts everything"));
    }
}
