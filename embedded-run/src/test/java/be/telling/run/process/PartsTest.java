package be.telling.run.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private final BlockingQueue<String> news = new LinkedBlockingQueue<>();
    private Parts parts;
    private Path up;

    @BeforeEach
    void place() throws IOException {
        parts = new Parts(new Leftovers(folder.resolve("processes.json")), news::add);
        up = folder.resolve("up");
    }

    @AfterEach
    void end() throws Exception {
        parts.close();
    }

    @Test
    void aPartThatStartsLateIsWaitedFor() throws Exception {
        Part part = parts.start(program("late", "sleep 1; touch " + up + "; exec sleep 1000"));

        part.awaitReady(PATIENCE);

        assertThat(part.alive()).isTrue();
        assertThat(ProcessHandle.of(part.pid())
                        .orElseThrow()
                        .info()
                        .commandLine()
                        .orElse(""))
                .as("the process id is the program's own")
                .contains("sleep");
    }

    @Test
    void aPartThatDiesWhileStartingIsToldWithItsLastWords() throws Exception {
        Part part = parts.start(program("dying", "echo the port is taken; exit 3"));

        assertThatThrownBy(() -> part.awaitReady(PATIENCE))
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("dying did not come up: it ended with status 3")
                .hasMessageContaining("the port is taken")
                .hasMessageContaining(folder.resolve("dying.log").toString());
    }

    @Test
    void aPartThatNeverAnswersIsToldToo() throws Exception {
        Part part = parts.start(program("mute", "exec sleep 1000"));

        assertThatThrownBy(() -> part.awaitReady(Duration.ofMillis(300)))
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("mute did not come up: it was not ready");
    }

    @Test
    void aProgramThatIsNotThereIsTold() {
        Program program =
                new Program("absent", List.of("/nowhere/program"), Map.of(), folder.resolve("absent.log"), () -> true);

        assertThatThrownBy(() -> parts.run(program, PATIENCE))
                .isInstanceOf(PartFailed.class)
                .hasMessageContaining("absent did not come up");
    }

    @Test
    void aPartThatIgnoresTheRequestIsEndedAnyway() throws Exception {
        Part part = parts.start(program("deaf", "trap '' TERM; touch " + up + "; while true; do sleep 0.1; done"));
        part.awaitReady(PATIENCE);

        part.stop(Duration.ofMillis(500));

        assertThat(part.alive()).isFalse();
    }

    @Test
    void aPartThatEndsByItselfIsNews() throws Exception {
        Part part = parts.start(program("mortal", "touch " + up + "; exec sleep 1000"));
        part.awaitReady(PATIENCE);

        part.kill();

        assertThat(news.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isEqualTo("mortal (process " + part.pid() + ") was ended by signal 9");
    }

    @Test
    void aPartThatIsStoppedIsNoNews() throws Exception {
        Part part = parts.start(program("obedient", "touch " + up + "; exec sleep 1000"));
        part.awaitReady(PATIENCE);

        part.stop(PATIENCE);
        parts.close();

        assertThat(news).isEmpty();
    }

    @Test
    void closingEndsEverythingAndRefusesMore() throws Exception {
        Part one = parts.start(program("one", "exec sleep 1000"));
        Part other = parts.start(program("other", "exec sleep 1000"));

        parts.close();

        assertThat(one.alive()).isFalse();
        assertThat(other.alive()).isFalse();
        assertThat(folder.resolve("processes.json")).doesNotExist();
        assertThatThrownBy(() -> parts.start(program("late", "true"))).isInstanceOf(PartFailed.class);
    }

    @Test
    void whatAKilledRunLeftIsEndedByTheNext() throws Exception {
        Part part = parts.start(program("orphan", "exec sleep 1000"));
        Leftovers ofNextRun = new Leftovers(folder.resolve("processes.json"));

        assertThat(ofNextRun.end()).isEqualTo(1);

        // Who started it hears of its end a moment later.
        part.ended().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(part.alive()).isFalse();
        assertThat(ofNextRun.end()).isZero();
    }

    @Test
    void aProcessThatOnlyInheritedTheNumberIsLeftAlone() throws Exception {
        Part part = parts.start(program("stranger", "exec sleep 1000"));
        Path file = folder.resolve("processes.json");
        Files.writeString(file, "[{\"pid\":" + part.pid() + ",\"started\":1000}]");

        assertThat(new Leftovers(file).end()).isZero();

        assertThat(part.alive()).isTrue();
    }

    @Test
    void theEnvironmentReachesTheProgram() throws Exception {
        Path log = folder.resolve("settings.log");
        parts.run(
                new Program(
                        "settings",
                        List.of("sh", "-c", "echo rate $TELLING_REGISTER_RATE"),
                        Map.of("TELLING_REGISTER_RATE", "200"),
                        log,
                        () -> true),
                PATIENCE);

        assertThat(log).hasContent("rate 200");
    }

    private Program program(String name, String script) throws IOException {
        return new Program(
                name, List.of("sh", "-c", script), Map.of(), folder.resolve(name + ".log"), () -> Files.exists(up));
    }
}
