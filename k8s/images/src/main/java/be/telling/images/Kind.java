package be.telling.images;

import java.util.List;

/** What the program in an image is. */
enum Kind {
    /** Jars, on the Java of the base image. */
    JVM("native", List.of("java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=60", "-Djava.library.path=/app/native")),
    /** An executable, on the C library of the base image. */
    NATIVE("lib", List.of("/app/service", "-XX:MaximumHeapSizePercent=60", "-Xmn16m", "-Djava.library.path=/app/lib"));

    private final String libraries;
    private final List<String> command;

    Kind(String libraries, List<String> command) {
        this.libraries = libraries;
        this.command = command;
    }

    /** The folder below /app that native code lies in. */
    String libraries() {
        return libraries;
    }

    /** Up to what the service is told by its settings. */
    List<String> command() {
        return command;
    }
}
