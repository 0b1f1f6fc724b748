package be.telling.intake.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What the page says, in two languages, each in a file of its own. Its script gets the same texts. */
final class Wording {

    private static final Map<String, Map<String, String>> TEXTS = Map.of("nl", read("nl"), "en", read("en"));

    private Wording() {}

    /** Dutch unless English is asked for. */
    static String language(@Nullable String wanted) {
        return "en".equals(wanted) ? "en" : "nl";
    }

    static Map<String, String> of(String language) {
        return TEXTS.getOrDefault(language, Map.of());
    }

    /** A text, or its key if nobody wrote it yet. */
    static String text(String language, String key) {
        return of(language).getOrDefault(key, key);
    }

    private static Map<String, String> read(String language) {
        try (InputStream in = Wording.class.getResourceAsStream("/wording/" + language + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("there is no wording in " + language);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key, key)));
            return Map.copyOf(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
