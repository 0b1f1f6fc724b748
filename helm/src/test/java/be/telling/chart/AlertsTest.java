package be.telling.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever is woken by an alert finds in the operations page what to do. */
class AlertsTest {

    private static final Pattern RULE = Pattern.compile("- alert: (Telling\\w+)");
    private static final Pattern MENTIONED = Pattern.compile("`(Telling\\w+)`");

    @Test
    void everyAlertIsExplainedAndNoneThatIsNotThere() throws IOException {
        Set<String> rules = new TreeSet<>();
        try (Stream<Path> files = Files.list(Examples.ROOT.resolve("helm/telling/files/alerts"))) {
            for (Path file : files.toList()) {
                rules.addAll(found(RULE, file));
            }
        }

        assertThat(rules).hasSizeGreaterThan(8);
        assertThat(found(MENTIONED, Examples.ROOT.resolve("docs/operations.md")))
                .isEqualTo(rules);
    }

    private static Set<String> found(Pattern pattern, Path file) throws IOException {
        Set<String> names = new TreeSet<>();
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
