package be.telling.simulator;

import be.telling.simulator.population.Population;
import be.telling.simulator.population.Rates;
import be.telling.simulator.population.Trap;
import be.telling.simulator.server.RegisterOptions;
import be.telling.simulator.server.Security;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The command line. Whatever it doesn't know stops the start. */
final class Arguments {

    static final String USAGE = """
            register-simulator: a MAGDA endpoint over synthetic families, for tests
              --port P                  0 = a free one (default)
              --seed S                  default 1
              --staff N                 members of staff, default 5000
              --rate R                  calls granted in any second, 0 = no limit (default)
              --concurrency C           calls granted at once, 0 = no limit (default)
              --inscription-required    a person must be inscribed before being asked for
              --message-reference       answers repeat the message's Referte, not the question's
              --signers STORE           messages must be signed under a certificate of this store
              --tls-keys STORE          speak TLS with this key
              --tls-clients STORE       clients must show a certificate of this store
              --store-password P        of these stores, which are PKCS#12
              --fault NAME=VALUE        unavailable, unreachable, httpError, malformed, dropped, droppedAfterwards,
                                        slow (shares); delayMillis, jitterMillis, slowMillis, outageMillis; outageFault
              --trap NAME=RATE          how often a trap of the population occurs; --trap NONE=0 for none at all
              --write DIRECTORY         instead of serving: the demo round, its lists, and the counts they must give
            """;

    private final Deque<String> left;
    private long seed = 1;
    private int staff = 5_000;
    private Rates rates = Rates.usual();
    private RegisterOptions options = RegisterOptions.defaults();
    private @Nullable Path directory;

    private Arguments(List<String> arguments) {
        this.left = new ArrayDeque<>(arguments);
    }

    static Arguments parse(List<String> arguments) {
        var parsed = new Arguments(arguments);
        while (!parsed.left.isEmpty()) {
            parsed.take(parsed.left.removeFirst());
        }
        return parsed;
    }

    private void take(String name) {
        switch (name) {
            case "--port" -> options = options.onPort(number(name, 0, 65_535));
            case "--seed" -> seed = Long.parseLong(value(name));
            case "--staff" -> staff = number(name, 1, 5_000_000);
            case "--rate" -> options = options.granting(number(name, 0, Integer.MAX_VALUE), options.concurrency());
            case "--concurrency" -> options = options.granting(options.rate(), number(name, 0, Integer.MAX_VALUE));
            case "--inscription-required" -> options = options.requiringInscription(true);
            case "--message-reference" -> options = options.repeatingMessageReference(true);
            case "--signers" -> secure(options.security().signedBy(Path.of(value(name))));
            case "--tls-keys" -> secure(options.security().withKeys(Path.of(value(name))));
            case "--tls-clients" -> secure(options.security().forClients(Path.of(value(name))));
            case "--store-password" -> secure(options.security().openedWith(value(name)));
            case "--fault" -> {
                String[] pair = pair(name);
                options = options.with(pair[0], pair[1]);
            }
            case "--trap" -> {
                String[] pair = pair(name);
                rates = pair[0].equals("NONE")
                        ? Rates.none()
                        : rates.with(Trap.valueOf(pair[0].toUpperCase(Locale.ROOT)), Double.parseDouble(pair[1]));
            }
            case "--write" -> directory = Path.of(value(name));
            default -> throw new IllegalArgumentException("there is no argument " + name);
        }
    }

    private void secure(Security security) {
        options = options.secured(security);
    }

    private String value(String name) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(name + " needs a value");
        }
        return left.removeFirst();
    }

    private String[] pair(String name) {
        String[] pair = value(name).split("=", 2);
        if (pair.length != 2) {
            throw new IllegalArgumentException(name + " needs NAME=VALUE");
        }
        return pair;
    }

    private int number(String name, int least, int most) {
        long number = Long.parseLong(value(name));
        if (number < least || number > most) {
            throw new IllegalArgumentException(name + " must be between " + least + " and " + most);
        }
        return (int) number;
    }

    Population population() {
        return Population.generate(seed, staff, rates);
    }

    Rates rates() {
        return rates;
    }

    RegisterOptions options() {
        return options;
    }

    @Nullable
    Path directory() {
        return directory;
    }
}
