package be.telling.chart;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that is generated from the chart: whoever commits it and whoever checks it ask here. */
final class Generated {

    /** The oldest cluster that has everything the base uses. */
    private static final String KUBERNETES = "1.30.0";

    private final Path root;

    /** @param root of the project */
    Generated(Path root) {
        this.root = root;
    }

    /** What should stand in which file. */
    Map<Path, String> files() throws IOException {
        Map<Path, String> files = aboutValues();
        KustomizeBase.of(new Chart(chart()).render(KUBERNETES, Map.of(), root.resolve("k8s/base-values.yaml")))
                .forEach((name, text) -> files.put(root.resolve("k8s/base").resolve(name), text));
        return files;
    }

    /** The part that has to be in place before the chart can be rendered: values are held against their schema. */
    Map<Path, String> aboutValues() throws IOException {
        Path folder = chart();
        List<Value> values = ValuesFile.read(folder.resolve("values.yaml"));
        Map<Path, String> files = new TreeMap<>();
        files.put(
                folder.resolve("values.schema.json"),
                new ObjectMapper()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .writeValueAsString(ValuesSchema.of(values))
                        + "\n");
        files.put(
                folder.resolve("README.md"),
                ChartReadme.of(Files.readString(folder.resolve("README.md.head")), values));
        return files;
    }

    private Path chart() {
        return root.resolve("helm/telling");
    }

    /** Files of the base that nothing generates any more. */
    List<Path> leftOver(Map<Path, String> files) throws IOException {
        Path base = root.resolve("k8s/base");
        if (!Files.isDirectory(base)) {
            return List.of();
        }
        try (var all = Files.list(base)) {
            return all.filter(file -> !files.containsKey(file)).toList();
        }
    }
}
