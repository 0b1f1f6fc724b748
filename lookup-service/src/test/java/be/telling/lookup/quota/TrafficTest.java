package be.telling.lookup.quota;

import static be.telling.lookup.quota.SimulatedCalls.MILLISECOND;
import static be.telling.lookup.quota.SimulatedCalls.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import be.telling.lookup.quota.SimulatedCalls.Conditions;
import be.telling.lookup.quota.SimulatedCalls.Stalls;
import be.telling.lookup.quota.SimulatedCalls.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** In simulated time: nothing here depends on the machine. */
class TrafficTest {

    private static final int SEEDS = 3;

    /** Simulated; at a thousand a second less time shows as much. */
    private static final long SECONDS = 30;

    private static final long SECONDS_OF_MANY_CALLS = 15;
    private static final int MANY_CALLS = 1_000;

    private static Stream<Arguments> casesOfUse() {
        return Stream.of(20, 200, 1_000)
                .flatMap(rate -> Stream.of(1, 2, 4).map(replicas -> Arguments.of(rate, replicas)));
    }

    private static void neverTooMany(int rate, int replicas, Conditions conditions, double used) {
        double sum = 0;
        long seconds = rate < MANY_CALLS ? SECONDS : SECONDS_OF_MANY_CALLS;
        for (int seed = 0; seed < SEEDS; seed++) {
            SimulatedCalls calls = new SimulatedCalls(rate, replicas, conditions, seed, seconds);
            assertThat(calls.busiestSecond()).as("seed %d", seed).isLessThanOrEqualTo(rate);
            sum += calls.used(rate);
        }
        assertThat(sum / SEEDS).as("part of the grant that is used").isGreaterThanOrEqualTo(used);
    }

    @ParameterizedTest
    @MethodSource("casesOfUse")
    void undisturbed_nearly_all_of_the_grant_is_used(int rate, int replicas) {
        neverTooMany(rate, replicas, Conditions.CALM, 0.985);
    }

    @ParameterizedTest
    @MethodSource("casesOfUse")
    void a_register_that_takes_now_more_now_less_time_costs_little(int rate, int replicas) {
        double bar = rate < 100 ? 0.94 : 0.97;
        neverTooMany(rate, replicas, new Conditions(2, 20, 40, Stalls.NONE, Stalls.NONE), bar);
        neverTooMany(rate, replicas, new Conditions(2, 50, 100, Stalls.NONE, Stalls.NONE), bar - 0.04);
    }

    /** The first delay of a call, from and to in milliseconds. */
    private static Stream<Arguments> jitters() {
        return casesOfUse()
                .flatMap(use -> Stream.of(new Time(0, 0), new Time(20, 40), new Time(40, 60), new Time(5, 295))
                        .map(jitter -> Arguments.of(use.get()[0], use.get()[1], jitter)));
    }

    @ParameterizedTest
    @MethodSource("jitters")
    void calls_that_each_take_their_own_time_never_exceed_the_grant_wherever_they_take_it(
            int rate, int replicas, Time jitter) {
        Time half = new Time(jitter.least() / 2, jitter.more() / 2);
        // What is not known can't be used: how much longer than the quickest calls take on average, of each second.
        double bar = 0.98 / (1 + jitter.more() / 2_000) - (rate < 100 ? 0.03 : 0);

        neverTooMany(rate, replicas, new Conditions(jitter, Time.NONE, Time.NONE), bar);
        neverTooMany(rate, replicas, new Conditions(Time.NONE, jitter, Time.NONE), bar);
        neverTooMany(rate, replicas, new Conditions(half, Time.NONE, half), bar);
    }

    @ParameterizedTest
    @MethodSource("casesOfUse")
    void a_register_that_takes_longer_than_a_second_is_asked_before_it_has_answered(int rate, int replicas) {
        neverTooMany(rate, replicas, new Conditions(2, 2_500, 30, Stalls.NONE, Stalls.NONE), 0.65);
    }

    @ParameterizedTest
    @MethodSource("casesOfUse")
    void processes_that_stop_now_and_then_never_exceed_the_grant(int rate, int replicas) {
        neverTooMany(rate, replicas, Conditions.CALM.ours(new Stalls(3_000, 100)), 0.97);
        neverTooMany(rate, replicas, Conditions.CALM.ours(new Stalls(700, 400)), 0.70);
    }

    @ParameterizedTest
    @MethodSource("casesOfUse")
    void a_register_that_hangs_and_then_catches_up_never_sees_more_than_the_grant(int rate, int replicas) {
        neverTooMany(rate, replicas, Conditions.CALM.registers(new Stalls(3_000, 100)), 0.96);
        neverTooMany(rate, replicas, Conditions.CALM.registers(new Stalls(2_000, 1_500)), 0.30);
    }

    @ParameterizedTest
    @MethodSource("casesOfUse")
    void both_at_once_never_exceed_the_grant(int rate, int replicas) {
        Stalls stalls = new Stalls(1_000, 150);

        neverTooMany(rate, replicas, Conditions.CALM.ours(stalls).registers(stalls), 0.80);
    }

    @Test
    void calls_are_spread_from_the_first_on() {
        Traffic traffic = new Traffic(0);
        traffic.share(100, 1, 1);
        List<Long> sent = new ArrayList<>();
        for (long now = 0; now < SECOND / 2; now += MILLISECOND / 4) {
            if (traffic.next(now) <= now) {
                traffic.answered(traffic.send(now), now + MILLISECOND / 8);
                sent.add(now);
            }
        }

        assertThat(sent).hasSizeBetween(45, 52);
    }

    @Test
    void a_call_that_nobody_waits_for_any_more_counts_until_the_register_has_answered_a_later_one() {
        Traffic traffic = new Traffic(0);
        traffic.share(2, 1, 1);
        Slot lost = traffic.send(0);
        long end = 10 * SECOND;
        traffic.lost(lost, end);
        int before = traffic.counted(end + SECOND);
        Slot later = traffic.send(end + SECOND);
        traffic.answered(later, end + SECOND + MILLISECOND);

        assertThat(before).isEqualTo(1);
        assertThat(traffic.counted(end + 2 * SECOND)).isEqualTo(2);
        assertThat(traffic.counted(end + 3 * SECOND)).isZero();
    }

    @Test
    void a_call_that_was_not_sent_after_all_does_not_count() {
        Traffic traffic = new Traffic(0);
        traffic.share(2, 1, 1);

        traffic.unused(traffic.send(0));

        assertThat(traffic.counted(MILLISECOND)).isZero();
    }

    @Test
    void without_a_share_there_is_no_next_call_and_less_than_one_a_second_is_one_in_more_seconds() {
        Traffic traffic = new Traffic(0);
        assertThat(traffic.next(0)).isEqualTo(Long.MAX_VALUE);

        traffic.share(Grant.callsInWindow(0.1), Grant.windowSeconds(0.1), 1);
        traffic.answered(traffic.send(0), MILLISECOND);

        assertThat(traffic.next(5 * SECOND)).isBetween(10 * SECOND, 11 * SECOND);
    }
}
