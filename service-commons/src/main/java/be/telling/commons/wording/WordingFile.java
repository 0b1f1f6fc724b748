package be.telling.commons.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** {@code wording/<language>.properties} of the service, a file that somebody who writes well can edit. */
public final class WordingFile {

    private WordingFile() {}

    /** All texts by their keys. A service without the file is built wrongly. */
    public static Map<String, String> read(String language) {
        try (InputStream in = WordingFile.class.getResourceAsStream("/wording/" + language + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("there is no wording in " + language);
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
