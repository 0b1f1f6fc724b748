package be.telling.run;

import be.telling.run.process.PartFailed;
import be.telling.run.process.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The keys of the services: each makes its own, once for each data folder, and nobody else reads them. */
final class KeyFiles {
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

    static void make(Ground ground, Service service, Path file) throws PartFailed, InterruptedException {
        if (Files.exists(file)) {
            return;
        }
        Path jar = ground.folders().serviceJar(service);
        String name = service.module() + "-keys";
        Path log = ground.folders().log(name);
        ground.parts()
                .run(Program.task(name, JavaCommand.jar(HEAP, jar, "generate-keys", file.toString()), log), PATIENCE);
        if (!Files.exists(file)) {
            throw new PartFailed(name, "it ended well but wrote no keys.", log);
        }
    }
}
