package be.telling.run;

import be.telling.run.Options.Work;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the command line. Options take their value as the next word or after an equals sign. */
final class CommandLine {
    static final String HELP = """
            A whole count on this machine, on embedded parts.

              ./run                  start everything, count synthetic staff, publish, serve until Ctrl-C
              ./run --once           the same, then stop; exit status 0 only if every step worked
              ./run --empty          start everything, submit nothing, serve
              ./run --restart NAME   start a service of the running set again: intake, lookup or statistics;
                                     with replicas also lookup-2 and so on

              --register URL         ask this MAGDA endpoint instead of the register simulator
              --keycloak             Keycloak as the OIDC server instead of the light embedded one
              --data DIR             keep databases, keys, secrets and ports in DIR across runs
              --staff N              persons on the lists of the demo (5000)
              --rate N               calls a second that the register grants (500; with --register 20)
              --concurrency N        calls to the register at once (64)
              --replicas N           processes of lookup-service, which share the count (1)
              --help                 this text

            Every TELLING_* variable is passed on to the services; TELLING_REGISTER_URL, _RATE and _CONCURRENCY stand in
            for the options that are not given. Ports are free ones unless set: TELLING_RUN_INTAKE_PORT, TELLING_RUN_LOOKUP_PORT,
            TELLING_RUN_STATISTICS_PORT, TELLING_RUN_REGISTER_PORT, TELLING_RUN_ISSUER_PORT, TELLING_RUN_DATABASE_PORT,
            and TELLING_RUN_INTAKE_MANAGEMENT_PORT and so on for health and metrics.
            TELLING_RUN_JAVA_OPTIONS: options of Java for the services, such as "-Xmx1g -XX:TieredStopAtLevel=4".
            TELLING_RUN_EXECUTABLES: a folder with native executables (intake-service, ...), started instead of the jars.
            When all is ready target/run/endpoints.json tells addresses, clients and process ids; target/run/logs has the logs.
            """;

    private static final int MOST_STAFF = 1_000_000;
    private static final int FASTEST = 100_000;
    private static final int MOST_REPLICAS = 16;

    private final Deque<String> words;
    private final Map<String, String> environment;
    private Work work = Work.DEMO;
    private @Nullable URI register;
    private boolean keycloak;
    private @Nullable Path data;
    private int staff = Options.DEMO_STAFF;
    private @Nullable Integer rate;
    private @Nullable Integer concurrency;
    private int replicas = 1;
    private @Nullable Command other;

    private CommandLine(List<String> words, Map<String, String> environment) {
        this.words = new ArrayDeque<>(words);
        this.environment = environment;
    }

    /** @param environment where TELLING_REGISTER_URL names the register as --register does */
    static Command parse(List<String> words, Map<String, String> environment) {
        try {
            return new CommandLine(words, environment).read();
        } catch (IllegalArgumentException e) {
            return new Command.Wrong(String.valueOf(e.getMessage()));
        }
    }

    private Command read() {
        while (!words.isEmpty()) {
            option(words.removeFirst());
        }
        if (other != null) {
            return other;
        }
        String fromEnvironment = environment.get("TELLING_REGISTER_URL");
        if (register == null && fromEnvironment != null) {
            register = address("TELLING_REGISTER_URL", fromEnvironment);
        }
        return new Command.Start(
                new Options(work, register, keycloak, data, staff, rate, concurrency, replicas, environment));
    }

    private void option(String word) {
        int equals = word.indexOf('=');
        String name = word.startsWith("--") && equals > 0 ? word.substring(0, equals) : word;
        if (!name.equals(word)) {
            words.addFirst(word.substring(equals + 1));
        }
        switch (name) {
            case "--once" -> work = only(Work.ONCE);
            case "--empty" -> work = only(Work.EMPTY);
            case "--register" -> register = address(name, value(name));
            case "--keycloak" -> keycloak = true;
            case "--data" -> data = folder(value(name));
            case "--staff" -> staff = number(name, MOST_STAFF);
            case "--rate" -> rate = number(name, FASTEST);
            case "--concurrency" -> concurrency = number(name, FASTEST);
            case "--replicas" -> replicas = number(name, MOST_REPLICAS);
            case "--restart" -> other = restart(value(name));
            case "--help", "-h" -> other = new Command.Help();
            default -> throw new IllegalArgumentException("Unknown option " + name + "; ./run --help lists all.");
        }
    }

    private Work only(Work wanted) {
        if (work != Work.DEMO && work != wanted) {
            throw new IllegalArgumentException("--once and --empty exclude each other.");
        }
        return wanted;
    }

    private String value(String name) {
        String value = words.pollFirst();
        if (value == null || value.isEmpty() || value.startsWith("--")) {
            throw new IllegalArgumentException(name + " needs a value.");
        }
        return value;
    }

    private int number(String name, int most) {
        String value = value(name);
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > most) {
            throw new IllegalArgumentException(name + " takes a number from 1 to " + most + ", not " + value + ".");
        }
        return Integer.parseInt(value);
    }

    private static URI address(String name, String value) {
        try {
            URI address = new URI(value);
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Told below like any other text that is no address.
        }
        throw new IllegalArgumentException(name + " takes an http or https address, not " + value + ".");
    }

    private static Path folder(String value) {
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("--data takes a folder, not " + value + ".", e);
        }
    }

    private static Command restart(String name) {
        if (Service.named(name.replaceFirst("-[0-9]{1,2}$", "")).isEmpty()) {
            throw new IllegalArgumentException("--restart takes intake, lookup or statistics, not " + name + ".");
        }
        return new Command.Restart(name);
    }
}
