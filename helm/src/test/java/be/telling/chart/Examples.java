package be.telling.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The chart as the examples install it, on clusters old and new. */
enum Examples {
    GOVERNMENT("government"),
    REGISTER("register"),
    TRIAL("trial");

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Chart CHART = new Chart(ROOT.resolve("helm/telling"));

    /** What each side consists of; the trial is both. */
    static final List<String> NEW_AND_OLD = List.of("1.34.0", "1.20.2");

    private final String name;

    Examples(String name) {
        this.name = name;
    }

    Path file() {
        return CHART.folder().resolve("examples").resolve(name + ".yaml");
    }

    List<JsonNode> render(Path scratch, String kubernetes) {
        return CHART.renderWithHooks(scratch, kubernetes, Map.of(), file());
    }

    static Stream<JsonNode> ofKind(List<JsonNode> objects, String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    static String component(JsonNode object) {
        return object.at("/metadata/labels/app.kubernetes.io~1component").asText();
    }

    /** The specification of the Pods that a Deployment, Job or Pod makes. */
    static JsonNode podSpec(JsonNode object) {
        JsonNode template = object.at("/spec/template/spec");
        return template.isMissingNode() ? object.path("spec") : template;
    }
}
