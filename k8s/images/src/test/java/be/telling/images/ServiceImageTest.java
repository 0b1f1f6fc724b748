package be.telling.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceImageTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path app;
    private Path executable;
    private Path libraries;

    @BeforeEach
    void aPackagedService() throws IOException {
        app = folder.resolve("quarkus-app");
        for (String file : new String[] {
            "lib/main/some.jar",
            "app/service.jar",
            "quarkus/generated.jar",
            "quarkus-app-dependencies.txt",
            "quarkus-run.jar"
        }) {
            write(app.resolve(file));
        }
        libraries = folder.resolve("libraries");
        write(libraries.resolve("libsolver.so"));
        executable = folder.resolve("service-1-runner");
        write(executable);
    }

    @Test
    void runsAsNobodyInParticularAndChangesNothingOfItsOwn() throws Exception {
        // When
        Map<String, byte[]> image = build("jvm.tar", Kind.JVM, app);

        // Then
        JsonNode config = config(image);
        assertThat(config.path("config").path("User").asText()).isEqualTo("10001:10001");
        assertThat(config.path("config").path("ExposedPorts").toString())
                .isEqualTo("{\"8080/tcp\":{},\"9000/tcp\":{}}");
        assertThat(config.path("config").path("Entrypoint"))
                .extracting(JsonNode::asText)
                .startsWith("java")
                .endsWith("-Djava.library.path=/app/native", "-jar", "/app/quarkus-run.jar");
        assertThat(files(image))
                .containsKeys("app/lib/main/some.jar", "app/app/service.jar", "app/native/libsolver.so")
                .allSatisfy((name, file) -> {
                    assertThat(file.getLongUserId()).isZero();
                    assertThat(file.getMode() & 0022)
                            .as("who but root may write %s", name)
                            .isZero();
                });
    }

    @Test
    void ofAnExecutableHoldsTheExecutableAndItsLibraries() throws Exception {
        // When
        Map<String, byte[]> image = build("native.tar", Kind.NATIVE, executable);

        // Then
        assertThat(config(image).path("config").path("Entrypoint").get(0).asText())
                .isEqualTo("/app/service");
        assertThat(files(image)).containsOnlyKeys("app/service", "app/lib/", "app/lib/libsolver.so", "app/");
        assertThat(files(image))
                .hasEntrySatisfying(
                        "app/service", file -> assertThat(file.getMode() & 0111).isEqualTo(0111));
    }

    @Test
    void isTheSameBytesWheneverItIsBuilt() throws Exception {
        // Given
        build("one.tar", Kind.JVM, app);
        try (var files = Files.walk(app)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(1_234_567_890_000L));
            }
        }

        // When
        build("two.tar", Kind.JVM, app);

        // Then
        assertThat(folder.resolve("two.tar")).hasSameBinaryContentAs(folder.resolve("one.tar"));
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "bytes of " + file.getFileName());
    }

    private Map<String, byte[]> build(String name, Kind kind, Path program) throws Exception {
        Path archive = folder.resolve(name);
        new ServiceImage("intake-service", kind, "scratch", program, libraries)
                .write(archive, folder.resolve("cache of " + name));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(Files.newInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries.put(entry.getName(), tar.readAllBytes());
            }
        }
        return entries;
    }

    private static JsonNode config(Map<String, byte[]> image) throws IOException {
        return blob(image, manifest(image).path("config"));
    }

    private static JsonNode manifest(Map<String, byte[]> image) throws IOException {
        return blob(
                image, JSON.readTree(image.get("index.json")).path("manifests").get(0));
    }

    private static JsonNode blob(Map<String, byte[]> image, JsonNode descriptor) throws IOException {
        return JSON.readTree(image.get(place(descriptor)));
    }

    private static String place(JsonNode descriptor) {
        return "blobs/" + descriptor.path("digest").asText().replace(':', '/');
    }

    private static Map<String, TarArchiveEntry> files(Map<String, byte[]> image) throws IOException {
        Map<String, TarArchiveEntry> files = new LinkedHashMap<>();
        for (JsonNode layer : manifest(image).path("layers")) {
            try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(image.get(place(layer))));
                    TarArchiveInputStream tar = new TarArchiveInputStream(unpacked)) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    files.put(entry.getName(), entry);
                }
            }
        }
        return files;
    }
}
