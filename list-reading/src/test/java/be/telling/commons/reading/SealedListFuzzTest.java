package be.telling.commons.reading;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kept corpus of sealed lists, as it is and with damage; {@code list-reading/fuzz} looks for new inputs. */
class SealedListFuzzTest {

    private static final Path CORPUS = Path.of("src/test/resources/fuzz/sealed");
    private static final int DAMAGES = 400;

    static Stream<Path> corpus() throws IOException {
        try (var files = Files.list(CORPUS)) {
            return List.copyOf(files.sorted().toList()).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void theReaderEndsClearlyWhateverItIsGiven(Path file) throws IOException {
        byte[] input = Files.readAllBytes(file);
        var random = new Random(11);

        assertThatCode(() -> {
                    SealedListFuzz.fuzzerTestOneInput(input);
                    for (int i = 0; i < DAMAGES; i++) {
                        byte[] damaged = input.clone();
                        for (int change = random.nextInt(6); change >= 0; change--) {
                            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                        }
                        SealedListFuzz.fuzzerTestOneInput(Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length)));
                        SealedListFuzz.fuzzerTestOneInput(damaged);
                    }
                })
                .doesNotThrowAnyException();
    }
}
