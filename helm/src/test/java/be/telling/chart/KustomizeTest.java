package be.telling.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tree holds together: what is named is there, and what is written by hand is as its kind says. */
class KustomizeTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    @ParameterizedTest
    @MethodSource("kustomizations")
    void whatIsNamedIsThere(Path kustomization) throws IOException {
        JsonNode read = YAML.readTree(kustomization.toFile());

        List<String> named = Stream.of("resources", "components")
                .flatMap(list -> read.path(list).valueStream())
                .map(JsonNode::asText)
                .toList();

        assertThat(named)
                .isNotEmpty()
                .allSatisfy(
                        name -> assertThat(kustomization.resolveSibling(name)).exists());
    }

    @Test
    void whatIsWrittenByHandIsAsItsKindSays() throws IOException {
        Path components = Examples.ROOT.resolve("k8s/components");
        for (String file : List.of("gateway/httproutes.yaml", "monitoring/podmonitor.yaml")) {
            try (var objects = YAML.readerFor(JsonNode.class)
                    .<JsonNode>readValues(components.resolve(file).toFile())) {
                assertThat(objects.readAll())
                        .isNotEmpty()
                        .allSatisfy(
                                object -> assertThat(StrictObjects.read(object)).isNotNull());
            }
        }
    }

    static List<Path> kustomizations() throws IOException {
        try (Stream<Path> all = Files.walk(Examples.ROOT.resolve("k8s"))) {
            return all.filter(file -> file.endsWith("kustomization.yaml")).toList();
        }
    }
}
