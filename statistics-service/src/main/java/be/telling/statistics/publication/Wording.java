package be.telling.statistics.publication;

import be.telling.commons.wording.WordingFile;
import be.telling.statistics.counts.Language;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What the pages say, in two languages. */
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
            texts.put(language, WordingFile.read(language.code()));
        }
        return texts;
    }
}
