package be.telling.statistics.publication.ready;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PackedTest {
    private static final byte[] TEXT = "organisation;persons\n".repeat(500).getBytes(StandardCharsets.UTF_8);

    private final Brotli brotli = new Brotli();

    @Test
    void eachCodingHasTheSameBytesAndATagOfItsOwn() throws Exception {
        List<Packed> all = Packed.allOf(TEXT, brotli::pack);

        assertThat(all).extracting(Packed::coding).containsExactly(Coding.BROTLI, Coding.GZIP, Coding.IDENTITY);
        assertThat(all).extracting(Packed::tag).doesNotHaveDuplicates();
        assertThat(all).extracting(Packed::digest).doesNotHaveDuplicates();
        assertThat(new BrotliInputStream(new ByteArrayInputStream(all.get(0).copy())).readAllBytes())
                .isEqualTo(TEXT);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(all.get(1).copy())).readAllBytes())
                .isEqualTo(TEXT);
        assertThat(all.get(2).copy()).isEqualTo(TEXT);
    }

    @Test
    void withoutTheLibraryThereIsGzip() {
        List<Packed> all = Packed.allOf(TEXT, bytes -> Optional.empty());

        assertThat(all).extracting(Packed::coding).containsExactly(Coding.GZIP, Coding.IDENTITY);
    }

    @Test
    void whatDoesNotGetSmallerStaysAsItIs() {
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);

        assertThat(Packed.allOf(noise, brotli::pack)).extracting(Packed::coding).containsExactly(Coding.IDENTITY);
        assertThat(Packed.allOf("little".repeat(10).getBytes(StandardCharsets.UTF_8), brotli::pack))
                .extracting(Packed::coding)
                .containsExactly(Coding.IDENTITY);
    }

    @Test
    void anAnswerIsTheBestOfWhatIsThere() {
        ReadyAnswer answer = ReadyAnswer.of(List.of(), TEXT, Optional.empty(), bytes -> Optional.empty(), 0);

        assertThat(answer.best("br, gzip;q=0.1").packed().coding()).isEqualTo(Coding.GZIP);
        assertThat(answer.best("br").packed().coding()).isEqualTo(Coding.IDENTITY);
        assertThat(answer.best("*;q=0").packed().coding()).isEqualTo(Coding.IDENTITY);
    }
}
