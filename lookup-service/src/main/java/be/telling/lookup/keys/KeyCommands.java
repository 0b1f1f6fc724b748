package be.telling.lookup.keys;

import be.telling.commons.keys.EncryptionKey;
import be.telling.commons.keys.KeyFile;
import be.telling.commons.keys.KeyFileException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What an operator does with the key file: make it, give it newer keys, take old ones away. Ends with 0, or says why not. */
public final class KeyCommands {

    /** So long a new key is held before it is used: longer than a cluster takes to show a changed secret to all replicas. */
    private static final Duration USUAL_WAIT = Duration.ofMinutes(15);

    private final PrintStream out;
    private final PrintStream err;

    public KeyCommands(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Whether these words are one of the commands. */
    public static boolean isOne(List<String> words) {
        return !words.isEmpty()
                && List.of("generate-keys", "rotate-keys", "retire-key").contains(words.getFirst());
    }

    /** @return the exit status */
    public int run(List<String> words) {
        try {
            String verb = words.getFirst();
            int count = words.size();
            if (verb.equals("generate-keys") && count == 2) {
                KeyFile.generateWithOpeningKeys().write(Path.of(words.get(1)));
                return 0;
            }
            if (verb.equals("rotate-keys")
                    && (count == 2 || count == 4 && words.get(2).equals("--in"))) {
                rotate(Path.of(words.get(1)), count == 4 ? Duration.parse(words.get(3)) : USUAL_WAIT);
                return 0;
            }
            if (verb.equals("retire-key") && count == 3) {
                Path file = Path.of(words.get(1));
                KeyFile.read(file).without(words.get(2), Instant.now()).replace(file);
                return 0;
            }
            err.println("usage: generate-keys FILE | rotate-keys FILE [--in PT15M] | retire-key FILE KEY-ID");
            return 2;
        } catch (KeyFileException | DateTimeException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private void rotate(Path file, Duration wait) {
        Instant from = Instant.now().plus(wait).truncatedTo(ChronoUnit.SECONDS);
        KeyFile keys = KeyFile.read(file).rotated(from);
        keys.replace(file);
        out.println("current from " + from + " on:");
        keys.keyEncryptionKeys(from).stream()
                .findFirst()
                .map(EncryptionKey::keyId)
                .ifPresent(id -> out.println("  key encryption key " + id));
        keys.openingKeys(from)
                .ifPresent(opening ->
                        out.println("  sealing key " + opening.current().keyId()));
    }
}
