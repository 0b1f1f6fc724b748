package be.telling.images;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code jvm|native SERVICE BASE LIBRARIES ARCHIVE}, in the project's root: what {@code k8s/images/archive} calls. */
final class Main {

    private static final int WORDS = 5;

    private Main() {}

    public static void main(String[] words) throws Exception {
        if (words.length != WORDS) {
            throw new IllegalArgumentException("jvm|native SERVICE BASE LIBRARIES ARCHIVE");
        }
        Kind kind = words[0].equals("native") ? Kind.NATIVE : Kind.JVM;
        String service = words[1];
        Path target = Path.of(service, "target");
        Path program = kind == Kind.JVM ? target.resolve("quarkus-app") : executable(target);
        Path archive = Path.of(words[4]).toAbsolutePath();
        new ServiceImage(service, kind, words[2], program, Path.of(words[3]))
                .write(archive, Path.of("target/images-cache").toAbsolutePath());
        System.out.println(service + " in " + archive + ", " + Files.size(archive) / 1_000_000 + " MB");
        System.exit(0);
    }

    private static Path executable(Path target) throws IOException {
        try (DirectoryStream<Path> runners = Files.newDirectoryStream(target, "*-runner")) {
            for (Path runner : runners) {
                return runner;
            }
        }
        throw new IOException("no executable in " + target + "; build it with -Dnative");
    }
}
