package be.telling.run.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {
    @TempDir
    Path folder;

    private Process watched;
    private Process finished;
    private Path left;

    @BeforeEach
    void start() throws IOException {
        watched = new ProcessBuilder("sleep", "1000").start();
        finished = new ProcessBuilder("sleep", "1000").start();
        left = Files.createDirectories(folder.resolve("left behind"));
        Files.writeString(left.resolve("file"), "x");
    }

    @AfterEach
    void end() {
        watched.destroyForcibly();
        finished.destroyForcibly();
    }

    @Test
    void whatAKilledRunLeavesIsCleanedUp() throws Exception {
        Guard guard = guard();

        guard.abandon();

        assertThat(watched.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(finished.isAlive())
                .as("an id that was told to have ended may belong to somebody else by now")
                .isTrue();
        assertThat(left).doesNotExist();
    }

    @Test
    void afterAGoodbyeNothingIsTouched() throws Exception {
        Guard guard = guard();

        guard.dismiss();

        assertThat(watched.isAlive()).isTrue();
        assertThat(left).exists();
    }

    private Guard guard() throws IOException {
        Guard guard = Guard.start();
        guard.watch(watched.pid());
        guard.watch(finished.pid());
        guard.ended(finished.pid());
        guard.remove(left);
        return guard;
    }
}
