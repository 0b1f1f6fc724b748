package be.telling.statistics.page;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.testkit.WordingFiles;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Pattern PLACE = Pattern.compile("%[0-9$]*[sd%]");

    @Test
    void dutchAndEnglishSayTheSameThings() throws Exception {
        assertThat(wording("en").stringPropertyNames()).isEqualTo(wording("nl").stringPropertyNames());
    }

    @Test
    void everyLanguageLeavesPlacesForTheSameValues() throws Exception {
        Properties dutch = wording("nl");
        for (String language : List.of("en", "fr", "de")) {
            Properties other = wording(language);
            for (String key : other.stringPropertyNames()) {
                assertThat(dutch.stringPropertyNames()).contains(key);
                assertThat(places(other.getProperty(key)))
                        .as(language + " " + key)
                        .hasSameSizeAs(places(dutch.getProperty(key)));
            }
        }
    }

    @Test
    void noTextStandsTwice() throws Exception {
        assertThat(WordingFiles.doubledKeys()).isEmpty();
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Properties wording(String language) throws Exception {
        Properties properties = new Properties();
        try (InputStream in = WordingTest.class.getResourceAsStream("/wording/" + language + ".properties");
                Reader reader = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
