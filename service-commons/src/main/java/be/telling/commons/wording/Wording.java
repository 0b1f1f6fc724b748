package be.telling.commons.wording;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a service's pages for work say, in two languages; their scripts get the same texts. */
public final class Wording {

    private static final Map<String, Map<String, String>> TEXTS =
            Map.of("nl", WordingFile.read("nl"), "en", WordingFile.read("en"));

    private Wording() {}

    /** Dutch unless English is asked for. */
    public static String language(@Nullable String wanted) {
        return "en".equals(wanted) ? "en" : "nl";
    }

    /** All texts of a language by their keys. */
    public static Map<String, String> of(String language) {
        return TEXTS.getOrDefault(language, Map.of());
    }

    /** A text, or its key if nobody wrote it yet. */
    public static String text(String language, String key) {
        return of(language).getOrDefault(key, key);
    }
}
