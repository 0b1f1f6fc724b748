package be.telling.simulator.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QuotaTest {

    private static final long SECOND = SlidingWindow.LENGTH;

    @Test
    void grantsTheRateInAnySecondAndNoMore() {
        var quota = new Quota(3, 0);

        assertThat(granted(quota, 0)).isTrue();
        assertThat(granted(quota, SECOND / 2)).isTrue();
        assertThat(granted(quota, SECOND - 2)).isTrue();
        assertThat(granted(quota, SECOND - 1)).isFalse();
        assertThat(granted(quota, SECOND)).isTrue();
        assertThat(granted(quota, SECOND + 1)).isFalse();
        assertThat(granted(quota, SECOND + SECOND / 2)).isTrue();
        assertThat(quota.busiestWindow()).isEqualTo(5);
    }

    private static boolean granted(Quota quota, long moment) {
        boolean granted = quota.enter(moment);
        quota.leave();
        return granted;
    }

    @Test
    void grantsSoManyAtOnce() {
        var quota = new Quota(0, 2);

        assertThat(quota.enter(1)).isTrue();
        assertThat(quota.enter(2)).isTrue();
        assertThat(quota.enter(3)).isFalse();
        quota.leave();
        quota.leave();
        assertThat(quota.enter(4)).isTrue();
        assertThat(quota.concurrencyPeak()).isEqualTo(3);
    }

    @Test
    void whatIsRefusedUsesNothingUp() {
        var quota = new Quota(1, 0);
        assertThat(granted(quota, 0)).isTrue();
        for (int refused = 1; refused < 100; refused++) {
            assertThat(granted(quota, refused * SECOND / 100)).isFalse();
        }

        assertThat(granted(quota, SECOND)).isTrue();
        assertThat(quota.busiestWindow()).isEqualTo(100);
    }

    @Test
    void theBusiestWindowIsThatOfAllArrivalsWhateverTheOrderOfTheirCounting() {
        var random = new SplittableRandom(5);
        var moments = new ArrayList<Long>();
        long now = 0;
        for (int call = 0; call < 5_000; call++) {
            now += random.nextLong(random.nextInt(20) == 0 ? SECOND : SECOND / 100);
            moments.add(now);
        }
        var quota = new Quota(0, 0);
        for (int from = 0; from < moments.size(); from += 4) {
            List<Long> together = new ArrayList<>(moments.subList(from, Math.min(from + 4, moments.size())));
            Collections.reverse(together);
            together.forEach(moment -> granted(quota, moment));
        }

        assertThat(quota.busiestWindow()).isEqualTo(fullest(moments));
    }

    private static int fullest(List<Long> moments) {
        int fullest = 0;
        for (long end : moments) {
            int count = 0;
            for (long moment : moments) {
                count += moment <= end && moment > end - SECOND ? 1 : 0;
            }
            fullest = Math.max(fullest, count);
        }
        return fullest;
    }

    @Test
    void theRateMayChangeWhileCallsComeIn() {
        var quota = new Quota(1, 1);
        assertThat(granted(quota, 0)).isTrue();
        quota.change(2, 0);

        assertThat(granted(quota, 1)).isTrue();
        assertThat(granted(quota, 2)).isFalse();
    }
}
