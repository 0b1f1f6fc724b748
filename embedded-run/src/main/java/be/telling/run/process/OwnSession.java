package be.telling.run.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps Ctrl-C at the terminal away from the parts: it reaches every process of the terminal's foreground group at once, and the database would
 * go down before the services that use it. The run alone hears it and stops everything in order.
 */
final class OwnSession {
    static final File NOTHING = new File("/dev/null");

    private static final Optional<Path> SETSID = onPath("setsid");

    private OwnSession() {}

    /** The command in a session of its own where the system has {@code setsid}; it execs, so the process id stays that of the part. */
    static List<String> wrap(List<String> command) {
        return SETSID.map(setsid -> {
                    List<String> wrapped = new ArrayList<>();
                    wrapped.add(setsid.toString());
                    wrapped.addAll(command);
                    return List.copyOf(wrapped);
                })
                .orElse(command);
    }

    private static Optional<Path> onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return List.of(path.split(File.pathSeparator, -1)).stream()
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
