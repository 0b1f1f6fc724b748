package be.telling.statistics.publication.ready;

import static be.telling.statistics.publication.ready.Coding.BROTLI;
import static be.telling.statistics.publication.ready.Coding.GZIP;
import static be.telling.statistics.publication.ready.Coding.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AcceptedCodingsTest {
    @Test
    void ofEqualsTheSmallestIsTheBest() {
        assertThat(AcceptedCodings.of("gzip, deflate, br, zstd")).containsExactly(BROTLI, GZIP, IDENTITY);
        assertThat(AcceptedCodings.of("gzip")).containsExactly(GZIP, IDENTITY);
        assertThat(AcceptedCodings.of("*")).containsExactly(BROTLI, GZIP, IDENTITY);
        assertThat(AcceptedCodings.of("X-GZIP , Br ; Q=1")).containsExactly(BROTLI, GZIP, IDENTITY);
    }

    @Test
    void whoPrefersSomethingGetsIt() {
        assertThat(AcceptedCodings.of("br;q=0.5, gzip;q=0.8")).containsExactly(GZIP, BROTLI, IDENTITY);
        assertThat(AcceptedCodings.of("identity, gzip;q=0.5")).containsExactly(IDENTITY, GZIP);
        assertThat(AcceptedCodings.of("gzip;q=0.001")).containsExactly(GZIP, IDENTITY);
        assertThat(AcceptedCodings.of("*;q=0.5, br;q=0.1")).containsExactly(GZIP, IDENTITY, BROTLI);
    }

    @Test
    void whatIsRefusedIsNotSent() {
        assertThat(AcceptedCodings.of("br;q=0, gzip")).containsExactly(GZIP, IDENTITY);
        assertThat(AcceptedCodings.of("gzip;q=0.000, *")).containsExactly(BROTLI, IDENTITY);
        assertThat(AcceptedCodings.of("identity;q=0, gzip")).containsExactly(GZIP);
        assertThat(AcceptedCodings.of("*;q=0, gzip")).containsExactly(GZIP);
        assertThat(AcceptedCodings.of("*;q=0")).isEmpty();
        assertThat(AcceptedCodings.of("gzip;q=many")).containsExactly(IDENTITY);
        assertThat(AcceptedCodings.of("gzip;q=NaN")).containsExactly(IDENTITY);
    }

    @Test
    void whoSaysNothingGetsItAsItIs() {
        assertThat(AcceptedCodings.of(null)).containsExactly(IDENTITY);
        assertThat(AcceptedCodings.of("")).containsExactly(IDENTITY);
        assertThat(AcceptedCodings.of("identity")).containsExactly(IDENTITY);
        assertThat(AcceptedCodings.of("zstd, ;;, ,")).containsExactly(IDENTITY);
    }

    @Test
    void whoeverSaysWhateverIsUnderstood() {
        assertThat(IntStream.range(0, 2_000).mapToObj(i -> "gzip, made-up-" + i))
                .allSatisfy(said -> assertThat(AcceptedCodings.of(said)).containsExactly(GZIP, IDENTITY));
    }
}
