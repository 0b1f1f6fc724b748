package be.telling.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a run finds the programs and leaves its files.
 *
 * @param root of the project
 * @param run holds logs, endpoints.json and what the next run must know about this one
 */
public record Folders(Path root, Path run) {
    /** Set by the script; tests, which run in a module's folder, go up until they find the project. */
    private static final String ROOT = "telling.root";

    /** The project's own {@code target/run}. */
    static Folders ofProject() {
        Path root = projectRoot();
        return new Folders(root, root.resolve("target/run"));
    }

    /** The programs of the project around the current directory, with a run folder of its own: for tests beside somebody's ./run. */
    public static Folders apart(Path run) {
        return new Folders(projectRoot(), run.toAbsolutePath());
    }

    private static Path projectRoot() {
        String set = System.getProperty(ROOT);
        if (set != null) {
            return Path.of(set);
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("embedded-run/pom.xml"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no project around " + here);
    }

    Path logs() {
        return run.resolve("logs");
    }

    Path log(String name) {
        return logs().resolve(name + ".log");
    }

    Path endpoints() {
        return run.resolve("endpoints.json");
    }

    Path control() {
        return run.resolve("control");
    }

    Path leftovers() {
        return run.resolve("processes.json");
    }

    Path binaries() {
        return root.resolve("target/postgresql");
    }

    /** @param root of a built project, this one or another version of it */
    static Path serviceJar(Path root, Service service) {
        return root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Keycloak as the build unpacks it. */
    Path keycloak() throws IOException {
        Path folder = root.resolve("oidc-issuer/target/keycloak");
        if (!Files.exists(folder.resolve("bin/kc.sh"))) {
            throw new IOException("Keycloak is not in " + folder + "; ./run --keycloak puts it there");
        }
        return folder;
    }

    /** The jar of a plain module. */
    Path jar(String module) throws IOException {
        Path target = root.resolve(module).resolve("target");
        if (Files.isDirectory(target)) {
            try (var jars = Files.newDirectoryStream(target, module + "-*.jar")) {
                for (Path jar : jars) {
                    return jar;
                }
            }
        }
        throw new IOException(module + " is not built; ./run builds it");
    }
}
