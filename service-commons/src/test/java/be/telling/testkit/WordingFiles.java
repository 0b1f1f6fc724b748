package be.telling.testkit;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The wording files of the service under test, as whoever edits them sees them. */
public final class WordingFiles {

    private WordingFiles() {}

    /** By file what stands in it more than once: of such a text all but the last are lost, and nobody is told. */
    public static Map<String, List<String>> doubledKeys() throws IOException {
        Map<String, List<String>> doubled = new TreeMap<>();
        for (Path file : files()) {
            try (Reader reader = Files.newBufferedReader(file)) {
                List<String> keys = doubledKeys(reader);
                if (!keys.isEmpty()) {
                    doubled.put(file.getFileName().toString(), keys);
                }
            }
        }
        return doubled;
    }

    static List<String> doubledKeys(Reader file) throws IOException {
        List<String> doubled = new ArrayList<>();
        Properties texts = new Properties() {
            @Override
            public synchronized Object put(Object key, Object text) {
                if (containsKey(key)) {
                    doubled.add(key.toString());
                }
                return super.put(key, text);
            }
        };
        texts.load(file);
        return doubled;
    }

    private static List<Path> files() throws IOException {
        URL folder = WordingFiles.class.getResource("/wording");
        if (folder == null) {
            throw new IllegalStateException("there is no folder of wording");
        }
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.toList();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
