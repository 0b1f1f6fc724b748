package be.telling.run.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Cleans up when the run is killed and can't do it itself: a shell that reads from a pipe what there is to clean, and starts when the pipe ends
 * without a goodbye. The system closes the pipe however the run ends.
 */
final class Guard {
    private static final String SCRIPT = """
            pids=
            while read -r word what; do
              case $word in
                process) pids="$what $pids" ;;
                ended) left=; for pid in $pids; do [ "$pid" = "$what" ] || left="$left $pid"; done; pids=$left ;;
                remove) set -- "$@" "$what" ;;
                goodbye) exit 0 ;;
              esac
            done
            for pid in $pids; do
              kill "$pid"
              for tenth in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
                kill -0 "$pid" && sleep 0.3
              done
              kill -0 "$pid" && kill -9 "$pid"
            done
            rm -rf -- "$@"
            """;

    private final Process shell;

    private Guard(Process shell) {
        this.shell = shell;
    }

    static Guard start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(OwnSession.wrap(List.of("sh", "-c", SCRIPT, "guard")));
        builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        return new Guard(builder.start());
    }

    /** To be ended before those that came earlier. */
    void watch(long pid) {
        tell("process " + pid);
    }

    void ended(long pid) {
        tell("ended " + pid);
    }

    void remove(Path file) {
        tell("remove " + file);
    }

    /** Everything is clean. */
    void dismiss() throws InterruptedException {
        tell("goodbye");
        shell.waitFor();
    }

    /** As when the run is killed. */
    void abandon() throws IOException, InterruptedException {
        shell.getOutputStream().close();
        shell.waitFor();
    }

    private synchronized void tell(String line) {
        if (!shell.isAlive()) {
            return; // somebody ended the guard; the next run still finds what this one leaves
        }
        try {
            shell.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            shell.getOutputStream().flush();
        } catch (IOException e) {
            if (shell.isAlive()) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
