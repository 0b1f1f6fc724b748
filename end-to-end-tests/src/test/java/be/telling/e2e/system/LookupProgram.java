package be.telling.e2e.system;

import be.telling.run.endpoints.Endpoints.DatabaseAccess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The commands of the packaged lookup-service, as operators and auditors run them: a process of its own, in the service's environment. */
public final class LookupProgram {

    private static final Path JAR = Path.of("../lookup-service/target/quarkus-app/quarkus-run.jar");

    /** What it said, and how it ended. */
    public record Result(int status, String out, String err) {}

    private final DatabaseAccess database;

    private LookupProgram(DatabaseAccess database) {
        this.database = database;
    }

    public static LookupProgram of(Telling telling) {
        return new LookupProgram(
                Objects.requireNonNull(telling.endpoints().databases().get("lookup")));
    }

    public Result run(String... words) throws IOException, InterruptedException {
        return runWith("", words);
    }

    /** @param in what it reads from its standard input */
    public Result runWith(String in, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(words));
        Path out = Files.createTempFile("lookup", ".out");
        Path err = Files.createTempFile("lookup", ".err");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().put("TELLING_DATABASE_URL", database.url());
            builder.environment().put("TELLING_DATABASE_USER", database.user());
            builder.environment().put("TELLING_DATABASE_PASSWORD", database.password());
            Process process = builder.start();
            process.getOutputStream().write(in.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            return new Result(process.waitFor(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
