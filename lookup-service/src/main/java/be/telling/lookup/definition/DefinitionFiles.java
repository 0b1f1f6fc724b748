package be.telling.lookup.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds the files that ship and those of the operator's directory: a file there takes the place of the shipped one of
 * the same name, any other is added.
 */
final class DefinitionFiles {

    private static final String SHIPPED = "/definitions/";
    private static final String INDEX = "index.txt";
    private static final String NATIONALITIES = "nationalities.csv";
    private static final String COUNTRY_SETS = "country-sets.json";

    private final Map<String, String> texts = new TreeMap<>();

    private DefinitionFiles() {}

    /** What was read: the definitions, and the table and sets that they stand on. */
    record Content(Definitions definitions, Nationalities nationalities) {}

    /**
     * @param absent told every nationality code that turns up in judging and is not in the table
     * @throws InvalidDefinitionsException with everything that is wrong with the files
     */
    static Content load(Optional<Path> directory, Consumer<String> absent) {
        DefinitionFiles files = new DefinitionFiles();
        try {
            files.addShipped();
            if (directory.isPresent()) {
                files.addFrom(directory.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The definition files can't be read", e);
        }
        return files.read(absent);
    }

    private void addShipped() throws IOException {
        texts.put(NATIONALITIES, shipped(NATIONALITIES));
        texts.put(COUNTRY_SETS, shipped(COUNTRY_SETS));
        for (String name : shipped(INDEX).lines().toList()) {
            texts.put(name, shipped(name));
        }
    }

    private static String shipped(String name) throws IOException {
        try (InputStream stream = DefinitionFiles.class.getResourceAsStream(SHIPPED + name)) {
            if (stream == null) {
                throw new IOException("the shipped file " + name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void addFrom(Path directory) throws IOException {
        try (Stream<Path> found = Files.list(directory)) {
            for (Path path : found.sorted().toList()) {
                String name = path.getFileName().toString();
                if (name.equals(NATIONALITIES) || name.endsWith(".json")) {
                    texts.put(name, Files.readString(path));
                }
            }
        }
    }

    private Content read(Consumer<String> absent) {
        Problems problems = new Problems();
        Map<String, String> definitionTexts = new TreeMap<>(texts);
        String table = definitionTexts.remove(NATIONALITIES);
        String sets = definitionTexts.remove(COUNTRY_SETS);
        if (table == null || sets == null) {
            throw new IllegalStateException("the shipped files were added first");
        }
        Nationalities nationalities = new Nationalities(
                NationalityReader.read(NATIONALITIES, table, problems),
                CountrySetReader.read(COUNTRY_SETS, sets, problems),
                absent);
        Map<String, Definition> definitions = new TreeMap<>();
        definitionTexts.forEach((name, text) -> {
            Definition definition = DefinitionReader.read(name, text, nationalities, problems);
            if (definition != null && definitions.put(definition.id(), definition) != null) {
                problems.add(name, "/id", "another file has the definition '" + definition.id() + "' already");
            }
        });
        problems.throwIfAny();
        return new Content(new Definitions(new ArrayList<>(definitions.values())), nationalities);
    }
}
