package be.telling.commons.reading;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The kept corpus, as it is and with damage, in every format. {@code intake-service/fuzz} looks for new inputs; what it
 * finds is kept in the corpus.
 */
class ReadersFuzzTest {

    private static final Path CORPUS = Path.of("src/test/resources/fuzz/readers");
    private static final int DAMAGES = 400;
    private static final int CHOICES = 18;

    static Stream<Path> corpus() throws IOException {
        try (var files = Files.list(CORPUS)) {
            return List.copyOf(files.sorted().toList()).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void everyReaderEndsClearlyWhateverItIsGiven(Path file) throws IOException {
        byte[] input = Files.readAllBytes(file);
        var random = new Random(7);

        assertThatCode(() -> {
                    ReadersFuzz.fuzzerTestOneInput(input);
                    for (int i = 0; i < DAMAGES; i++) {
                        ReadersFuzz.fuzzerTestOneInput(damaged(input, random, i));
                    }
                })
                .doesNotThrowAnyException();
    }

    private static byte[] damaged(byte[] input, Random random, int turn) {
        byte[] damaged = input.clone();
        if (turn < CHOICES) {
            damaged[0] = (byte) turn;
            return damaged;
        }
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        damaged[0] = input[0];
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length)) : damaged;
    }
}
