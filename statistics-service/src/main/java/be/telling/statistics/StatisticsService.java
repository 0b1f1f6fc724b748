package be.telling.statistics;

import be.telling.commons.keys.KeyFile;
import be.telling.commons.keys.KeyFileException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;

/** Starts the service, or with {@code generate-keys FILE} makes its key file and ends. */
@QuarkusMain
public final class StatisticsService {
    private static final int USAGE = 64;
    private static final int CANNOT_CREATE = 73;

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("generate-keys")) {
            System.exit(generateKeys(arguments));
        }
        Quarkus.run(arguments);
    }

    static int generateKeys(String... arguments) {
        if (arguments.length != 2) {
            System.err.println("Usage: generate-keys FILE");
            return USAGE;
        }
        try {
            KeyFile.generate().write(Path.of(arguments[1]));
            return 0;
        } catch (KeyFileException e) {
            System.err.println(e.getMessage());
            return CANNOT_CREATE;
        }
    }
}
