package be.telling.lookup.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PseudonymTest {

    @Test
    void the_order_is_that_of_unsigned_bytes() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            Pseudonym one = new Pseudonym(random.nextLong(), random.nextLong());
            Pseudonym other = new Pseudonym(i % 2 == 0 ? one.high() : random.nextLong(), random.nextLong());

            assertThat(Integer.signum(one.compareTo(other)))
                    .isEqualTo(Integer.signum(Arrays.compareUnsigned(one.bytes(), other.bytes())));
        }
    }

    @Test
    void bytes_lead_back() {
        Pseudonym pseudonym = new Pseudonym(-1, Long.MIN_VALUE);

        assertThat(Pseudonym.of(pseudonym.bytes())).isEqualTo(pseudonym);
    }
}
