package be.telling.statistics;

import be.telling.commons.keys.KeyFile;
import be.telling.commons.keys.KeyFileException;
import be.telling.statistics.transparency.SigningKeyFile;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.time.Instant;

/** Starts the service, or with {@code generate-keys FILE} makes its key file, with {@code add-signing-key FILE} adds to it. */
@QuarkusMain
public final class StatisticsService {
    private static final int USAGE = 64;
    private static final int CANNOT_CREATE = 73;

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("generate-keys")) {
            System.exit(generateKeys(arguments));
        }
        if (arguments.length > 0 && arguments[0].equals("add-signing-key")) {
            System.exit(addSigningKey(arguments));
        }
        Quarkus.run(arguments);
    }

    static int generateKeys(String... arguments) {
        if (arguments.length != 2) {
            System.err.println("Usage: generate-keys FILE");
            return USAGE;
        }
        try {
            Path file = Path.of(arguments[1]);
            KeyFile.generate().write(file);
            SigningKeyFile.add(file, Instant.now());
            return 0;
        } catch (KeyFileException e) {
            System.err.println(e.getMessage());
            return CANNOT_CREATE;
        }
    }

    /** Adds a signing key to a key file; replicas take it up when they start. */
    static int addSigningKey(String... arguments) {
        if (arguments.length != 2) {
            System.err.println("Usage: add-signing-key FILE");
            return USAGE;
        }
        try {
            SigningKeyFile.add(Path.of(arguments[1]), Instant.now());
            return 0;
        } catch (KeyFileException | IllegalStateException e) {
            System.err.println(e.getMessage());
            return CANNOT_CREATE;
        }
    }
}
