package be.telling.seal;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.sealedlist.SealedListFormatException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** The program {@code telling-seal}: checks, seals and sends a list, and proves receipts. */
public final class TellingSeal {

    private static final String HELP = """
            telling-seal check FILE [--reference-date YYYY-MM-DD]
                checks a list on this machine and sends nothing
            telling-seal send FILE --intake URL --lookup URL --round R --organisation OVO000000
                checks, seals and sends it; FILE may also be a list that was sealed before
            telling-seal seal FILE -o OUT --round-file round.json --keys keys.json --organisation OVO000000
                checks and seals it without any connection
            telling-seal verify RECEIPT... --keys receipt-keys.json [--list BODY]
                says whether receipts are genuine, and whether they are about this body

            lists      --charset NAME     of a text file, if it isn't UTF-8
                       --skip-invalid     leaves rows with faults out instead of stopping
                       --test-numbers     takes numbers that can't be a real person's
            keys       --keys FILE        instead of --lookup URL: the key set of the register side
                       --pin FINGERPRINT  the key that you know to be right; it is kept
                       --pins FILE        where keys are kept (~/.config/telling/pins)
            sending    --token-endpoint URL --client-id ID, the secret in TELLING_CLIENT_SECRET; or a token in TELLING_TOKEN
                       --dry-run          the service checks it and stores nothing
                       --keep FILE        keeps the body that is sent; the receipt names its SHA-256
                       --receipt FILE     keeps the receipt

            exit status: 0 done, 1 the list is refused, 2 not understood, 3 the service refused otherwise, 4 the key isn't the
            pinned one, 5 a file or service can't be reached, 6 a receipt isn't genuine
            """;

    private TellingSeal() {}

    public static void main(String... words) {
        System.exit(run(List.of(words), System.getenv(), System.out, System.err).status());
    }

    static Exit run(List<String> words, Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            return called(words, environment, out);
        } catch (Stop e) {
            err.println(e.sentence());
            return e.exit();
        } catch (ProblemException e) {
            err.println(e.type().title()
                    + e.problem().detail().map(detail -> ": " + detail).orElse(""));
            return Exit.LIST_REFUSED;
        } catch (SealedListFormatException e) {
            err.println("The file isn't a whole sealed list");
            return Exit.LIST_REFUSED;
        } catch (IOException e) {
            err.println("A file can't be read or written (" + e + ")");
            return Exit.UNREACHABLE;
        }
    }

    private static Exit called(List<String> words, Map<String, String> environment, PrintStream out)
            throws IOException {
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "check" -> new ListCommands(out).check(rest);
            case "seal" -> new ListCommands(out).seal(rest);
            case "send" -> new SendCommand(out, environment).send(rest);
            case "verify" -> new VerifyCommand(out).verify(rest);
            case "help", "--help", "-h" -> {
                out.print(HELP);
                yield Exit.DONE;
            }
            default -> throw new Stop(Exit.USAGE, HELP);
        };
    }
}
