package be.telling.run;

import be.telling.run.process.PartFailed;
import be.telling.run.process.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The keys of the services: each makes its own, once for each data folder, and nobody else reads them. */
final class KeyFiles {
    /** The auditor's public key, to which lookup-service seals its access log. */
    private static final String ACCESS_LOG = "access-log-key.json";

    /** The private one, in a folder of its own: no service is told of it. */
    private static final String AUDITORS = "auditor";

    private static final String AUDITOR = AUDITORS + "/private-key.json";

    private static final int HEAP = 128;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private KeyFiles() {}

    static Map<Service, Path> of(Path data) {
        Map<Service, Path> files = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            files.put(service, data.resolve(service.label() + "-keys.json"));
        }
        return files;
    }

    /** @param keys the file with the service's own keys */
    static Path accessLog(Path keys) {
        return keys.resolveSibling(ACCESS_LOG);
    }

    static void make(Ground ground, Service service, Path file) throws PartFailed, InterruptedException {
        make(ground, service, service.module() + "-keys", file, "generate-keys", file.toString());
    }

    /** As an auditor would: the pair is made apart, and the public half given to the service. */
    static void makeAuditors(Ground ground) throws PartFailed, InterruptedException {
        Path file = ground.data().resolve(ACCESS_LOG);
        Path auditor = ground.data().resolve(AUDITOR);
        try {
            Files.createDirectories(ground.data().resolve(AUDITORS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String[] words = {"access-log", "generate-keys", auditor.toString(), file.toString()};
        make(ground, Service.LOOKUP, "auditor-keys", file, words);
    }

    private static void make(Ground ground, Service service, String name, Path file, String... words)
            throws PartFailed, InterruptedException {
        if (Files.exists(file)) {
            return;
        }
        Path log = ground.folders().log(name);
        ground.parts().run(Program.task(name, ground.services().task(service, HEAP, words), log), PATIENCE);
        if (!Files.exists(file)) {
            throw new PartFailed(name, "it ended well but wrote no keys.", log);
        }
    }
}
