package be.telling.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The chart, rendered as Helm renders it. */
final class Chart {

    /** A line that makes an object a hook; the library leaves hooks out of what it renders. */
    private static final String HOOK = "helm.sh/hook";

    private final Path folder;

    Chart(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /**
     * All objects of a release, in Helm's order.
     *
     * @param kubernetes the version of the cluster
     * @param settings values on top of the standard ones, by their dotted paths
     * @param files files of values, later ones on top
     */
    List<JsonNode> render(String kubernetes, Map<String, Object> settings, Path... files) {
        return render(folder, kubernetes, settings, files);
    }

    /** The same with hooks among them, as if they were ordinary objects. */
    List<JsonNode> renderWithHooks(Path scratch, String kubernetes, Map<String, Object> settings, Path... files) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.toList()) {
                Path copy = scratch.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.write(
                            copy,
                            Files.readAllLines(file).stream()
                                    .map(line -> line.replace(HOOK, "was-" + HOOK))
                                    .toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return render(scratch, kubernetes, settings, files);
    }

    private static List<JsonNode> render(Path folder, String kubernetes, Map<String, Object> settings, Path... files) {
        TemplateCommand template = new Helm(folder)
                .template()
                .withName("count")
                .withNamespace("telling")
                .withKubeVersion(kubernetes);
        settings.forEach(template::set);
        for (Path file : files) {
            template.withValuesFile(file);
        }
        return read(template.call());
    }

    private static List<JsonNode> read(String rendered) {
        YAMLMapper yaml = new YAMLMapper();
        List<JsonNode> objects = new ArrayList<>();
        try (var documents =
                yaml.readerFor(JsonNode.class).<JsonNode>readValues(new YAMLFactory().createParser(rendered))) {
            while (documents.hasNext()) {
                JsonNode object = documents.next();
                if (object != null && object.isObject()) {
                    objects.add(object);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return objects;
    }
}
