package be.telling.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The base of the kustomize tree: the chart's objects, one file each, without what only Helm needs. */
final class KustomizeBase {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
            .build();

    private static final List<String> HELMS_LABELS =
            List.of("helm.sh/chart", "app.kubernetes.io/managed-by", "app.kubernetes.io/version");

    private KustomizeBase() {}

    /** Contents by file name, the kustomization among them. */
    static Map<String, String> of(List<JsonNode> objects) {
        Map<String, String> files = new TreeMap<>();
        for (JsonNode object : objects) {
            strip(object);
            files.put(name(object), write(object));
        }
        ObjectNode kustomization = YAML.createObjectNode();
        kustomization.put("apiVersion", "kustomize.config.k8s.io/v1beta1");
        kustomization.put("kind", "Kustomization");
        files.keySet().forEach(kustomization.withArray("resources")::add);
        files.put(
                "kustomization.yaml",
                "# Rendered from the chart by helm/generate; don't edit.\n" + write(kustomization));
        return files;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(HELMS_LABELS);
        }
        node.forEach(KustomizeBase::strip);
    }

    private static String name(JsonNode object) {
        return "%s-%s.yaml"
                .formatted(
                        object.path("metadata").path("name").asText(),
                        object.path("kind").asText().toLowerCase(Locale.ROOT));
    }

    private static String write(JsonNode node) {
        try {
            return YAML.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
