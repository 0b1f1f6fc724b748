package be.telling.intake;

import be.telling.intake.receipt.ReceiptKeyFile;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;

/** Starts the service, or with {@code generate-keys FILE} or {@code rotate-keys FILE} makes the key that it signs receipts with. */
@QuarkusMain
public class IntakeService {

    private static final int USAGE = 64;

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].endsWith("-keys")) {
            System.exit(keys(arguments));
        }
        Quarkus.run(arguments);
    }

    private static int keys(String... arguments) {
        if (arguments.length != 2 || !arguments[0].matches("(generate|rotate)-keys")) {
            System.err.println("usage: generate-keys FILE or rotate-keys FILE");
            return USAGE;
        }
        Path file = Path.of(arguments[1]);
        try {
            if (arguments[0].equals("rotate-keys")) {
                ReceiptKeyFile.rotate(file);
            } else {
                ReceiptKeyFile.generate(file);
            }
            return 0;
        } catch (IOException | RuntimeException e) {
            System.err.println("The key file could not be written: " + e);
            return 1;
        }
    }
}
