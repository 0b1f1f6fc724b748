package be.telling.intake;

import be.telling.intake.receipt.ReceiptKeyFile;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;

/** Starts the service, or with {@code generate-keys FILE} makes the key that it signs receipts with. */
@QuarkusMain
public class IntakeService {

    private static final int USAGE = 64;

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals("generate-keys")) {
            System.exit(generateKeys(arguments));
        }
        Quarkus.run(arguments);
    }

    private static int generateKeys(String... arguments) {
        if (arguments.length != 2) {
            System.err.println("usage: generate-keys FILE");
            return USAGE;
        }
        try {
            ReceiptKeyFile.generate(Path.of(arguments[1]));
            return 0;
        } catch (IOException e) {
            System.err.println("The key file could not be made: " + e);
            return 1;
        }
    }
}
