package be.telling.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/**
 * The image of a service: the base image, what changes seldom, what changes with every version. Whatever is in it belongs to root and can only be read; it runs
 * as a user without rights. The same program on the same base gives the same bytes.
 *
 * @param base {@code scratch}, {@code tar://FILE} or a reference in a registry, best by its digest
 * @param program the folder {@code quarkus-app}, or the executable
 * @param libraries native code, taken out of its jars; may be empty or not there
 */
record ServiceImage(String name, Kind kind, String base, Path program, Path libraries) {

    /** Nobody in particular; the chart says the same. */
    private static final String USER = "10001:10001";

    private static final AbsoluteUnixPath APP = AbsoluteUnixPath.get("/app");
    private static final FilePermissions READ = FilePermissions.fromOctalString("444");
    private static final FilePermissions ENTER = FilePermissions.fromOctalString("555");
    private static final int MAIN_PORT = 8080;
    private static final int MANAGEMENT_PORT = 9000;

    /**
     * Writes the image.
     *
     * @param archive becomes an OCI archive
     * @param cache a folder for layers, which later builds find again
     * @throws IOException if the program isn't there or the archive can't be written
     */
    void write(Path archive, Path cache)
            throws IOException, InterruptedException, InvalidImageReferenceException, RegistryException,
                    CacheDirectoryCreationException, ExecutionException {
        JibContainerBuilder image = (base.equals("scratch") ? Jib.fromScratch() : Jib.from(base))
                .setFormat(ImageFormat.OCI)
                .setCreationTime(Instant.EPOCH)
                .setUser(USER)
                .setExposedPorts(Port.tcp(MAIN_PORT), Port.tcp(MANAGEMENT_PORT))
                .setLabels(Map.of("org.opencontainers.image.title", name));
        addLayers(image);
        image.containerize(Containerizer.to(TarImage.at(archive).named("localhost/telling/" + name))
                .setBaseImageLayersCache(cache.resolve("base"))
                .setApplicationLayersCache(cache.resolve("layers"))
                .setToolName("telling"));
    }

    private void addLayers(JibContainerBuilder image) throws IOException {
        if (Files.isDirectory(libraries)) {
            image.addFileEntriesLayer(folder("native code", libraries, APP.resolve(kind.libraries())));
        }
        List<String> command = new ArrayList<>(kind.command());
        if (kind == Kind.JVM) {
            // Jars of others change seldom; they needn't be sent again with each version.
            image.addFileEntriesLayer(folder("dependencies", program.resolve("lib"), APP.resolve("lib")));
            FileEntriesLayer.Builder own = FileEntriesLayer.builder().setName("program");
            for (String part : List.of("app", "quarkus")) {
                add(own, program.resolve(part), APP.resolve(part));
            }
            add(own, program.resolve("quarkus-app-dependencies.txt"), APP.resolve("quarkus-app-dependencies.txt"));
            add(own, program.resolve("quarkus-run.jar"), APP.resolve("quarkus-run.jar"));
            image.addFileEntriesLayer(own.build());
            command.addAll(List.of("-jar", "/app/quarkus-run.jar"));
        } else {
            image.addFileEntriesLayer(FileEntriesLayer.builder()
                    .setName("program")
                    .addEntry(program, APP.resolve("service"), ENTER)
                    .build());
        }
        image.setEntrypoint(command);
    }

    private static FileEntriesLayer folder(String name, Path source, AbsoluteUnixPath target) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        add(layer, source, target);
        return layer.build();
    }

    /** In the order of names, which a file system doesn't keep. */
    private static void add(FileEntriesLayer.Builder layer, Path source, AbsoluteUnixPath target) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.sorted().toList()) {
                AbsoluteUnixPath place = file.equals(source) ? target : target.resolve(source.relativize(file));
                layer.addEntry(file, place, Files.isDirectory(file) ? ENTER : READ);
            }
        }
    }
}
