package be.telling.issuer;

import be.telling.issuer.realm.ReadyLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The packaged program, started and ended as the local run does it. */
final class IssuerProcess implements AutoCloseable {

    private final Process process;
    private final URI address;

    /** Starts it and waits for its ready line. */
    IssuerProcess(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(arguments);
        command.addAll(List.of("--port", "0", "--realms", TestRealms.file().toString()));
        try {
            process =
                    new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        address = ready(process.inputReader());
    }

    static Path jar() {
        return Path.of(Objects.requireNonNull(System.getProperty("telling.issuer.jar")));
    }

    URI address() {
        return address;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    private static URI ready(BufferedReader output) {
        return output.lines()
                .flatMap(line -> ReadyLine.address(line).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("The program ended before it was ready"));
    }

    /** Ends it by a signal and waits until it is gone. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The program did not end within a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
