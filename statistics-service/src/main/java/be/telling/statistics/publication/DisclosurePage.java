package be.telling.statistics.publication;

import be.telling.statistics.counts.Language;
import be.telling.statistics.release.DisclosureReport;
import be.telling.statistics.release.Document;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The disclosure report as people read it, made of the stored JSON and nothing else. */
@ApplicationScoped
public class DisclosurePage {
    private final Template template;
    private final ObjectMapper json;

    DisclosurePage(@Location("disclosure") Template template, ObjectMapper json) {
        this.template = template;
        this.json = json;
    }

    /** A checked thing in words, and how many figures were looked at. */
    @RegisterForReflection
    public record Line(String text, String examined, boolean passed) {}

    public byte[] render(byte[] bytes, Language language) {
        DisclosureReport report = read(bytes);
        Numbers numbers = new Numbers(language);
        return template.data("w", Wording.of(language))
                .data("lang", language.code())
                .data("home", language == Language.EN ? "/en" : "/")
                .data("dutch", "?format=html&lang=nl")
                .data("english", "?format=html&lang=en")
                .data("round", report.round())
                .data("date", numbers.date(report.referenceDate()))
                .data("definition", report.definition())
                .data("parameters", report.parameters())
                .data("attacker", report.attacker())
                .data("all", numbers.count(report.cells().all()))
                .data("shown", numbers.count(report.cells().shown()))
                .data("withheld", numbers.count(report.cells().withheld()))
                .data("rules", words("rule.", report.rules(), language))
                .data(
                        "checks",
                        report.checks().stream()
                                .map(check -> new Line(
                                        word("check." + check.code(), language),
                                        numbers.count(check.examined()),
                                        check.passed()))
                                .toList())
                .data("notExamined", words("not.", report.notExamined(), language))
                .data("outputs", List.<Document.Entry>copyOf(report.outputs()))
                .render()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> words(String prefix, List<String> codes, Language language) {
        return codes.stream().map(code -> word(prefix + code, language)).toList();
    }

    /** A code that has no words yet is shown as it is. */
    private static String word(String key, Language language) {
        return Wording.find(key, language).orElse(key);
    }

    private DisclosureReport read(byte[] bytes) {
        try {
            return json.readValue(bytes, DisclosureReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
