package be.telling.statistics.publication;

import be.telling.statistics.counts.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What the pages say, in two languages, each in a file of its own that somebody who writes well can edit. */
public final class Wording {
    private static final Map<Language, Map<String, String>> TEXTS = load();

    private Wording() {}

    /** All texts of a language by their keys. */
    public static Map<String, String> of(Language language) {
        return TEXTS.getOrDefault(language, Map.of());
    }

    /** One text, if the language has it. */
    public static Optional<String> find(String key, Language language) {
        return Optional.ofNullable(of(language).get(key));
    }

    private static Map<Language, Map<String, String>> load() {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, read("/wording/" + language.code() + ".properties"));
        }
        return texts;
    }

    private static Map<String, String> read(String resource) {
        try (InputStream in = Wording.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + resource);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key, key)));
            return Collections.unmodifiableMap(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
