package be.telling.bench.publication;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What wrk measured: requests a second, and how long the slowest in a hundred took, in milliseconds. */
record Load(double perSecond, double slowest) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern SLOWEST = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)|Socket errors: .*");

    static Load on(URI address, int connections, int seconds) throws IOException, InterruptedException {
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c" + connections,
                        "-d" + seconds + "s",
                        // A cold page may take longer than the two seconds that are usual; the slowest are reported.
                        "--timeout",
                        "30s",
                        "--latency",
                        "-H",
                        "Accept-Encoding: gzip",
                        address.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (wrk.waitFor() != 0 || FAILED.matcher(said).find()) {
            throw new IOException("wrk on " + address + ": " + said);
        }
        Matcher slowest = found(SLOWEST, said);
        double factor = switch (slowest.group(2).toLowerCase(Locale.ROOT)) {
            case "us" -> 0.001;
            case "ms" -> 1;
            default -> 1_000;
        };
        return new Load(Double.parseDouble(found(RATE, said).group(1)), Double.parseDouble(slowest.group(1)) * factor);
    }

    /** The middle of some turns, of each figure by itself: neither luck nor a moment in which the machine did something else. */
    static Load middle(List<Load> turns) {
        return new Load(middle(turns, Load::perSecond), middle(turns, Load::slowest));
    }

    private static double middle(List<Load> turns, ToDoubleFunction<Load> figure) {
        return turns.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(turns.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static Matcher found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("wrk said: " + text);
        }
        return matcher;
    }
}
