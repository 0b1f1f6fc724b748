package be.telling.lookup;

import be.telling.commons.keys.KeyFile;
import be.telling.commons.keys.KeyFileException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;

/** Starts the service, or makes the key file that it needs: {@code generate-keys FILE}. */
@QuarkusMain
public final class LookupService {

    LookupService() {}

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("generate-keys")) {
            System.exit(generateKeys(arguments));
        }
        Quarkus.run(arguments);
    }

    private static int generateKeys(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("usage: generate-keys FILE");
            return 2;
        }
        try {
            KeyFile.generateWithOpeningKeys().write(Path.of(arguments[1]));
            return 0;
        } catch (KeyFileException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
