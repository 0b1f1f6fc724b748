package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.run.Service;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who answers for an image knows what is in it, and may distribute all of it. */
class BillOfMaterialsIT {

    /** Licences under which a part may be passed on together with the services. Of several, one is enough. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-2.0",
            "MIT",
            "MIT-0",
            // JBoss' transaction interfaces say so in their own file.
            "Public Domain");

    private static final String OWN = "be.telling";

    static Stream<String> modules() {
        return Stream.concat(Arrays.stream(Service.values()).map(Service::module), Stream.of("telling-seal"));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_jar_of_the_program_is_in_its_bill_of_materials(String module) throws IOException {
        Set<String> listed = components(module)
                .map(part ->
                        part.path("name").asText() + "-" + part.path("version").asText())
                .collect(Collectors.toSet());

        Set<String> missing = new TreeSet<>();
        for (String jar : jars(module)) {
            // A service's jars have their group before their name.
            String name = "." + jar;
            if (listed.stream().noneMatch(part -> name.contains("." + part + ".") || name.contains("." + part + "-"))) {
                missing.add(jar);
            }
        }

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_part_of_the_program_may_be_passed_on(String module) throws IOException {
        Stream<String> refused = components(module)
                .filter(part -> !part.path("group").asText().equals(OWN))
                .filter(part -> licences(part).noneMatch(ALLOWED::contains))
                .map(part -> part.path("purl").asText() + " " + licences(part).toList());

        assertThat(refused).isEmpty();
    }

    private static Stream<JsonNode> components(String module) throws IOException {
        JsonNode bill =
                new JsonMapper().readTree(target(module).resolve("sbom.json").toFile());
        return StreamSupport.stream(bill.required("components").spliterator(), false);
    }

    private static Stream<String> licences(JsonNode part) {
        return StreamSupport.stream(part.path("licenses").spliterator(), false)
                .flatMap(choice -> Stream.of(
                        choice.path("license").path("id").asText(),
                        choice.path("license").path("name").asText(),
                        choice.path("expression").asText()))
                .filter(name -> !name.isEmpty());
    }

    private static Set<String> jars(String module) throws IOException {
        Path service = target(module).resolve("quarkus-app/lib");
        Path libraries = Files.exists(service) ? service : target(module).resolve("lib");
        try (Stream<Path> files = Files.walk(libraries)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Path target(String module) {
        return Path.of("..", module, "target");
    }
}
