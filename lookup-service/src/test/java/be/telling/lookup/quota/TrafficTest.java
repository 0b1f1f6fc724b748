package be.telling.lookup.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls on a time line of nanoseconds, no clock involved. */
class TrafficTest {

    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1_000 * MILLISECOND;
    private static final long LENGTH = 60 * SECOND;
    private static final long ANSWERING = 3 * MILLISECOND;

    private record Call(long sent, long arrived) {}

    private static List<Long> arrivals(double rate, LongUnaryOperator sentForSlot, LongUnaryOperator arrivedForSent) {
        Traffic traffic = new Traffic(rate);
        List<Long> arrivals = new ArrayList<>();
        PriorityQueue<Call> underWay = new PriorityQueue<>((a, b) -> Long.compare(a.arrived(), b.arrived()));
        long step = (long) (SECOND * new Spacing(rate).step());
        long now = 0;
        for (long slot = SECOND; slot < LENGTH; slot += step) {
            now = Math.max(now, sentForSlot.applyAsLong(slot));
            while (!underWay.isEmpty() && underWay.peek().arrived() + ANSWERING <= now) {
                Call call = underWay.remove();
                traffic.answered(call.sent(), call.arrived() + ANSWERING);
            }
            if (Spacing.isLate(slot, now)) {
                traffic.skip(slot);
            } else if (traffic.admit(slot, now, 1)) {
                long arrived = Math.max(now, arrivedForSent.applyAsLong(now));
                underWay.add(new Call(now, arrived));
                arrivals.add(arrived);
            }
        }
        Collections.sort(arrivals);
        return arrivals;
    }

    private static int busiestSecond(List<Long> arrivals) {
        int busiest = 0;
        for (int from = 0, to = 0; to < arrivals.size(); to++) {
            while (arrivals.get(to) - arrivals.get(from) >= SECOND) {
                from++;
            }
            busiest = Math.max(busiest, to - from + 1);
        }
        return busiest;
    }

    /** Holds up whatever comes within the first part of each period, until that part is over. */
    private static LongUnaryOperator stalls(long period, long part) {
        return time -> time % period < part ? time - time % period + part : time;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 7.5, 20, 200, 1_000})
    void undisturbed_every_slot_is_used(double rate) {
        List<Long> arrivals = arrivals(rate, slot -> slot, sent -> sent + MILLISECOND);

        assertThat(busiestSecond(arrivals)).isLessThanOrEqualTo((int) Math.ceil(rate));
        assertThat(arrivals.size()).isGreaterThanOrEqualTo((int) (59 * rate * Spacing.PART_USED) - 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 200, 1_000})
    void a_process_that_is_held_up_sends_no_more_than_granted(double rate) {
        List<Long> arrivals =
                arrivals(rate, stalls(1_700 * MILLISECOND, 150 * MILLISECOND), sent -> sent + MILLISECOND);

        assertThat(busiestSecond(arrivals)).isLessThanOrEqualTo((int) rate);
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 200, 1_000})
    void calls_that_are_held_up_on_the_way_make_room_for_themselves(double rate) {
        LongUnaryOperator network = stalls(1_700 * MILLISECOND, 150 * MILLISECOND);

        List<Long> arrivals = arrivals(rate, slot -> slot, network);

        assertThat(busiestSecond(arrivals)).isLessThanOrEqualTo((int) rate);
        assertThat(arrivals.size()).isGreaterThanOrEqualTo((int) (59 * rate * 0.85));
    }

    @Test
    void a_register_that_takes_its_time_now_more_now_less_costs_little() {
        Random random = new Random(1);

        List<Long> arrivals = arrivals(200, slot -> slot, sent -> sent + random.nextInt(100) * MILLISECOND);

        assertThat(arrivals.size()).isGreaterThanOrEqualTo((int) (59 * 200 * 0.93));
    }
}
