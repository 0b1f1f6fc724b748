package be.telling.run.database;

import be.telling.run.process.PartFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. A user namespace without a mapping makes root look like nobody to the server, with root's own files still
 * within its reach.
 */
final class OrdinaryUser {
    private static final List<String> DISGUISE = List.of("unshare", "-U");

    private final List<String> prefix;

    private OrdinaryUser(List<String> prefix) {
        this.prefix = prefix;
    }

    static OrdinaryUser find() throws PartFailed, InterruptedException {
        if (!userId(List.of()).equals("0")) {
            return new OrdinaryUser(List.of());
        }
        String disguised = userId(DISGUISE);
        if (disguised.isEmpty() || disguised.equals("0")) {
            throw new PartFailed(
                    PostgresServer.NAME,
                    "PostgreSQL does not run as root, and this system does not let root step into a user namespace"
                            + " (unshare -U). Run it as an ordinary user, or allow user namespaces"
                            + " (in a container: seccomp and AppArmor profiles; sysctl user.max_user_namespaces).");
        }
        return new OrdinaryUser(DISGUISE);
    }

    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** What {@code id -u} says behind the prefix, empty if that can't be run. */
    private static String userId(List<String> prefix) throws InterruptedException {
        List<String> command =
                Stream.concat(prefix.stream(), Stream.of("id", "-u")).toList();
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? output.strip() : "";
        } catch (IOException e) {
            return "";
        }
    }
}
