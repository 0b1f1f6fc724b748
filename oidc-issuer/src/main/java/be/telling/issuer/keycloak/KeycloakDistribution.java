package be.telling.issuer.keycloak;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** An unpacked Keycloak, shared by every server that runs from it: nothing of a run is kept in it. */
final class KeycloakDistribution {

    /**
     * What Keycloak settles once for all starts. The database lives in memory, because the realm description is the only
     * truth; what nobody here uses, such as the consoles, is left out and so needs neither time nor protection.
     */
    private static final List<String> BUILD = List.of(
            "build",
            "--db=dev-mem",
            "--features-disabled=account,account-api,admin,admin-api,admin-fine-grained-authz,authorization,ciba,"
                    + "device-flow,impersonation,kerberos,organization,par,passkeys,persistent-user-sessions,"
                    + "recovery-codes,step-up-authentication-saml,web-authn");

    private static final List<String> SHARED = List.of("conf", "lib", "providers", "themes");

    private final Path folder;

    KeycloakDistribution(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        if (!Files.isExecutable(script())) {
            throw new IllegalArgumentException("There is no unpacked Keycloak in " + folder);
        }
    }

    /**
     * Makes a home in which one server runs: Keycloak's programs by link, data of its own.
     *
     * @param home an empty folder
     * @return the folder for realm files
     */
    Path furnish(Path home) throws IOException {
        for (String shared : SHARED) {
            Files.createSymbolicLink(home.resolve(shared), folder.resolve(shared));
        }
        return Files.createDirectories(home.resolve("data").resolve("import"));
    }

    /** Builds this Keycloak for quick starts, unless that was done before; waits while another process does it. */
    void build() throws IOException, InterruptedException {
        Path record = folder.resolve("built-with");
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            String wanted = String.join("\n", BUILD);
            if (lock.isValid()
                    && Files.exists(record)
                    && Files.readString(record).equals(wanted)) {
                return;
            }
            Process build = command(BUILD).start();
            // Ends with this program; a build that was cut short has no record and is done again.
            Runtime.getRuntime().addShutdownHook(new Thread(build::destroy, "stop-build"));
            int status = build.waitFor();
            if (status != 0) {
                throw new IllegalStateException("Keycloak's build ended with status " + status);
            }
            Files.writeString(record, wanted);
        }
    }

    /** A call of Keycloak's script with the Java that runs this program, printing where this program prints. */
    ProcessBuilder command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(script().toString());
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
        // Settings that were meant for another Keycloak or another Java must not reach this one.
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("KC_") || name.startsWith("KEYCLOAK_") || name.startsWith("JAVA_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // The first compiler tier halves the time to start. The collector stays: Keycloak's script chooses one.
        builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        return builder;
    }

    private Path script() {
        return folder.resolve("bin").resolve("kc.sh");
    }
}
