package be.telling.lookup.quota;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FairShareTest {

    @ParameterizedTest
    @CsvSource({"10,1", "10,2", "10,3", "10,4", "1,3", "7,7", "3,10"})
    void shares_differ_by_one_at_most_and_make_up_the_whole(int permits, int replicas) {
        int sum = 0;
        for (int place = 0; place < replicas; place++) {
            int share = FairShare.of(permits, replicas, place);
            assertThat(share).isBetween(permits / replicas, permits / replicas + 1);
            sum += share;
        }
        assertThat(sum).isEqualTo(permits);
    }
}
