package be.telling.run;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Ports and secrets of a data folder: made when first asked for, the same in every later run. The file is readable for its owner alone.
 */
final class KeptValues {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int SECRET_BYTES = 24;

    /**
     * Below the range from which systems take ports for outgoing connections: a service that is started again must find its port
     * unused, whoever has connected somewhere meanwhile.
     */
    private static final int FIRST_PORT = 20_000;

    private static final int PORTS = 10_000;

    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private final Map<String, String> values;

    private KeptValues(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    static KeptValues in(Path file) throws IOException {
        Map<String, String> values = new TreeMap<>();
        if (Files.exists(file)) {
            values.putAll(JSON.readValue(file.toFile(), new TypeReference<Map<String, String>>() {}));
        }
        return new KeptValues(file, values);
    }

    String secret(String name) {
        return values.computeIfAbsent(name + ".secret", key -> {
            byte[] bytes = new byte[SECRET_BYTES];
            random.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        });
    }

    /**
     * The port of a part: the one that is set, else the one of the last run if nobody took it meanwhile, else a free one.
     *
     * @param set as the environment has it
     */
    int port(String name, @Nullable String set) throws IOException {
        String key = name + ".port";
        if (set != null) {
            if (!set.matches("[0-9]{1,5}") || Integer.parseInt(set) < 1 || Integer.parseInt(set) > 65_535) {
                throw new IOException("the port of " + name + " is no port: " + set);
            }
            int port = Integer.parseInt(set);
            if (!free(port)) {
                throw new IOException("port " + port + ", set for " + name + ", is in use");
            }
            values.put(key, set);
            return port;
        }
        String kept = values.get(key);
        if (kept != null && free(Integer.parseInt(kept))) {
            return Integer.parseInt(kept);
        }
        int port = freePort();
        values.put(key, Integer.toString(port));
        return port;
    }

    private int freePort() throws IOException {
        for (int attempt = 0; attempt < PORTS; attempt++) {
            int port = FIRST_PORT + random.nextInt(PORTS);
            if (!values.containsValue(Integer.toString(port)) && free(port)) {
                return port;
            }
        }
        throw new IOException("no free port between " + FIRST_PORT + " and " + (FIRST_PORT + PORTS));
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    void save() throws IOException {
        Path unfinished = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "values",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, JSON.writeValueAsString(values) + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
