package be.telling.lookup;

import be.telling.lookup.accesslog.AccessLogCommand;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the access log as the auditor does, with the command that he has. */
final class Auditor {

    private Auditor() {}

    record Run(int status, String out, String err) {

        List<JsonPath> entries() {
            return out.lines().map(JsonPath::new).toList();
        }
    }

    static Run run(String in, String... words) {
        Map<String, String> environment = new HashMap<>();
        for (String name : List.of("TELLING_DATABASE_URL", "TELLING_DATABASE_USER", "TELLING_DATABASE_PASSWORD")) {
            environment.put(name, ConfigProvider.getConfig().getValue(name, String.class));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new AccessLogCommand(
                        environment,
                        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(words);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Without minding what other tests have purged, unless it says so. */
    static Run verify(String... words) {
        Stream<String> all = Stream.concat(Stream.of("verify"), Arrays.stream(words));
        return run("", Stream.concat(all, Stream.of("--retention", "P0D")).toArray(String[]::new));
    }

    static Run read(String in, String... words) {
        Stream<String> begin =
                Stream.of("read", "--key", System.getProperty(KeysResource.AUDITOR), "--retention", "P0D");
        return run(in, Stream.concat(begin, Arrays.stream(words)).toArray(String[]::new));
    }
}
