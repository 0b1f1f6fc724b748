package be.telling.lookup.quota;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.lookup.database.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SharedPaceTest {

    private static final double RATE = 200;
    private static final double STEP = new Spacing(RATE).step();
    private static final long SECOND = 1_000_000_000;
    private static final long MICROSECOND = 1_000;

    @Inject
    SharedPace pace;

    @Inject
    Database database;

    @BeforeEach
    @AfterEach
    void calm() {
        database.execute("update register_quota set next_slot = now(), pace = 1, slowed_at = now() - interval '1 hour',"
                + " outage = 0, paused_until = now()");
    }

    @Test
    void replicas_that_reserve_at_the_same_time_get_slots_that_never_crowd() throws Exception {
        List<Long> slots = Collections.synchronizedList(new ArrayList<>());

        try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> ends = new ArrayList<>();
            for (int replica = 0; replica < 4; replica++) {
                ends.add(replicas.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        Reservation reservation = pace.reserve(10, STEP);
                        for (int slot = 0; slot < reservation.slots(); slot++) {
                            slots.add(reservation.first() + slot * reservation.step());
                        }
                    }
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        }

        Collections.sort(slots);
        assertThat(slots).hasSize(1_000);
        for (int i = 1; i < slots.size(); i++) {
            // Database times are whole microseconds.
            assertThat(slots.get(i) - slots.get(i - 1)).isGreaterThan((long) (STEP * SECOND) - 20 * MICROSECOND);
        }
        for (int i = (int) RATE; i < slots.size(); i++) {
            assertThat(slots.get(i) - slots.get(i - (int) RATE)).isGreaterThan(SECOND);
        }
    }

    @Test
    void a_complaint_halves_the_pace_once_and_it_recovers() {
        long before = pace.reserve(1, STEP).step();

        pace.slowDown();
        pace.slowDown();
        long after = pace.reserve(1, STEP).step();
        database.execute("update register_quota set slowed_at = slowed_at - interval '2 seconds'");
        long later = pace.reserve(1, STEP).step();

        assertThat(after).isBetween((long) (before * 1.5), before * 2 + MICROSECOND);
        assertThat(later).isEqualTo(before);
    }

    @Test
    void while_the_register_is_down_single_trials_are_ever_further_apart() {
        pace.down();
        assertThat(pace.reserve(10, STEP).slots()).isZero();

        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            database.execute("update register_quota set paused_until = now() - interval '1 ms'");
            Reservation trial = pace.reserve(10, STEP);
            assertThat(trial.slots()).isEqualTo(1);
            assertThat(trial.trial()).isTrue();
            assertThat(pace.reserve(10, STEP).slots()).isZero();
            pauses.add(Math.round((double) trial.pausedFor() / SECOND));
        }

        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @Test
    void a_trial_that_succeeds_ends_the_pause_for_all() {
        pace.down();

        pace.up();

        Reservation reservation = pace.reserve(10, STEP);
        assertThat(reservation.slots()).isEqualTo(10);
        assertThat(reservation.trial()).isFalse();
    }
}
