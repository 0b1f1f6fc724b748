package be.telling.issuer.realm;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The command line that both servers understand: {@code --port P --realms FILE [--keys DIR]}, Keycloak also
 * {@code --dist DIR}. Unknown arguments stop the start.
 *
 * @param port where to listen; 0 takes a free one
 * @param realms the realm description
 * @param keys where signing keys are kept; without it they last as long as the process
 * @param dist the unpacked Keycloak
 */
public record ServerArguments(
        int port,
        Path realms,
        @Nullable Path keys,
        @Nullable Path dist) {

    private static final Set<String> KNOWN = Set.of("--port", "--realms", "--keys", "--dist");

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException says what is missing or unknown
     */
    public static ServerArguments parse(String... args) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!KNOWN.contains(args[i]) || i + 1 == args.length) {
                throw new IllegalArgumentException("Unknown argument or no value: " + args[i]);
            }
            values.put(args[i], args[i + 1]);
        }
        return new ServerArguments(
                port(required(values, "--port")),
                Path.of(required(values, "--realms")),
                path(values.get("--keys")),
                path(values.get("--dist")));
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Told below, as for a number out of range.
        }
        throw new IllegalArgumentException("--port is no port: " + text);
    }

    private static String required(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static @Nullable Path path(@Nullable String text) {
        return text == null ? null : Path.of(text);
    }
}
