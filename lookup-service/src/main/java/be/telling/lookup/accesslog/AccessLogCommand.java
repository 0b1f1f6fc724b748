package be.telling.lookup.accesslog;

import be.telling.commons.keys.KeyFileException;
import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.commons.sealedlist.OpeningKeys;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The auditor's command. Numbers that are asked about come from a file or the standard input, never as an argument, which everybody
 * on the machine could see. Ends with 0, with 1 if the chain isn't whole, and with 2 if it couldn't do what was asked.
 */
public final class AccessLogCommand {

    /** The word after which this command's own begin. */
    public static final String NAME = "access-log";

    private static final String USAGE = """
            usage: access-log generate-keys PRIVATE-FILE PUBLIC-FILE
                   access-log export FILE
                   access-log verify [--file FILE] [--anchor SEQ:HASH]... [--retention P10Y]
                   access-log read --key PRIVATE-FILE... [--file FILE] [--number-file FILE|-] [--round ROUND]
                                   [--from 2026-01-01T00:00:00Z] [--to ...] [--csv]
            The database is the one of TELLING_DATABASE_URL, _USER and _PASSWORD; --file reads an exported one instead.""";

    private static final Set<String> NAMED =
            Set.of("--file", "--anchor", "--retention", "--key", "--number-file", "--round", "--from", "--to");

    private static final Period USUAL_RETENTION = Period.ofYears(10);

    private final Map<String, String> environment;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    public AccessLogCommand(Map<String, String> environment, InputStream in, PrintStream out, PrintStream err) {
        this.environment = Map.copyOf(environment);
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** @return the exit status */
    public int run(String... words) {
        try {
            String verb = words.length == 0 ? "" : words[0];
            List<String> rest = Arrays.asList(words).subList(Math.min(1, words.length), words.length);
            Arguments arguments = Arguments.parse(rest, NAMED, Set.of("--csv"));
            return switch (verb) {
                case "generate-keys" -> generateKeys(arguments.alone());
                case "export" -> export(arguments.alone());
                case "verify" -> verify(arguments);
                case "read" -> read(arguments);
                default -> throw new IllegalArgumentException(USAGE);
            };
        } catch (KeyFileException | IllegalArgumentException | DateTimeException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private int generateKeys(List<String> files) {
        if (files.size() != 2) {
            throw new IllegalArgumentException(USAGE);
        }
        String keyId = AuditorKeys.generate(Path.of(files.get(0)), Path.of(files.get(1)))
                .keyId();
        out.println("the auditor's key " + keyId);
        return 0;
    }

    private int export(List<String> files) {
        if (files.size() != 1) {
            throw new IllegalArgumentException(USAGE);
        }
        try (Blocks blocks = StoredBlocks.open(environment)) {
            ExportedBlocks.write(blocks, Path.of(files.getFirst()));
        }
        return 0;
    }

    private int verify(Arguments arguments) {
        try (Blocks blocks = blocks(arguments)) {
            Chain chain = chain(arguments, blocks);
            blocks.forEach(chain::accept);
            out.println(chain.summary());
            return tell(chain);
        }
    }

    private int read(Arguments arguments) {
        List<Path> files = arguments.all("--key").stream().map(Path::of).toList();
        if (files.isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
        OpeningKeys keys = AuditorKeys.readPrivate(files);
        Selection selection = new Selection(
                arguments.one("--number-file").map(this::numbers).orElse(Set.of()),
                arguments.one("--round").orElse(null),
                arguments.one("--from").map(Instant::parse).orElse(null),
                arguments.one("--to").map(Instant::parse).orElse(null));
        try (Blocks blocks = blocks(arguments)) {
            Chain chain = chain(arguments, blocks);
            Reading reading = new Reading(keys, selection, arguments.has("--csv"), out);
            blocks.forEach(block -> {
                chain.accept(block);
                reading.accept(block);
            });
            if (reading.unopened() > 0) {
                err.println(reading.unopened() + " blocks aren't sealed to these keys");
            }
            return Math.max(tell(chain), reading.unopened() > 0 ? 1 : 0);
        }
    }

    private Blocks blocks(Arguments arguments) {
        return arguments
                .one("--file")
                .<Blocks>map(file -> new ExportedBlocks(Path.of(file)))
                .orElseGet(() -> StoredBlocks.open(environment));
    }

    private static Chain chain(Arguments arguments, Blocks blocks) {
        Period retention = arguments.one("--retention").map(Period::parse).orElse(USUAL_RETENTION);
        List<Anchor> anchors =
                arguments.all("--anchor").stream().map(Anchor::parse).toList();
        return new Chain(blocks.purges(), anchors, retention);
    }

    private int tell(Chain chain) {
        List<String> findings = chain.findings();
        findings.forEach(err::println);
        return findings.isEmpty() ? 0 : 1;
    }

    private Set<NationalNumber> numbers(String file) {
        try (InputStream input = file.equals("-") ? in : Files.newInputStream(Path.of(file));
                BufferedReader reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            Set<NationalNumber> numbers = reader.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> NationalNumber.parse(line.strip())
                            .orElseThrow(() -> new IllegalArgumentException("a line holds no valid number")))
                    .collect(Collectors.toUnmodifiableSet());
            if (numbers.isEmpty()) {
                throw new IllegalArgumentException("there is no number to look for");
            }
            return numbers;
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the numbers can't be read (" + e.getClass().getSimpleName() + ")");
        }
    }
}
