package be.telling.lookup.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import be.telling.lookup.database.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Time passes by moving what the database remembers into the past; the machine's own time must not matter. */
@QuarkusTest
class SharedPaceTest {

    private static final double SOON = 0.03;

    /** As moments are told, in seconds. */
    private static final double EXACT = 0.001;

    @Inject
    SharedPace pace;

    @Inject
    Database database;

    @BeforeEach
    @AfterEach
    void calm() {
        database.execute("update register_quota set pace = 1, ceiling = 1, slowed_at = now() - interval '1 hour',"
                + " outage = 0, paused_until = now()");
    }

    private double current() {
        return database.execute("select register_pace(pace, ceiling, slowed_at) as pace from register_quota")
                .iterator()
                .next()
                .getDouble("pace");
    }

    /** The pace so long after the last complaint. */
    private double paceAfter(double seconds) {
        return database.execute(
                        "select register_pace(pace, ceiling, clock_timestamp() - $1::float8 * interval '1 second') as pace"
                                + " from register_quota",
                        seconds)
                .iterator()
                .next()
                .getDouble("pace");
    }

    /** A moment that the database knows, in seconds. */
    private double moment(String of) {
        return database.execute("select extract(epoch from " + of + ")::float8 as s from register_quota")
                .iterator()
                .next()
                .getDouble("s");
    }

    private double now() {
        return moment("clock_timestamp()");
    }

    /** However long the machine stands still, nothing that was remembered becomes old. */
    private void stopTime() {
        pass(-3_600);
    }

    private void pass(double seconds) {
        database.execute(
                "update register_quota set slowed_at = slowed_at - $1::float8 * interval '1 second',"
                        + " paused_until = paused_until - $1::float8 * interval '1 second'",
                seconds);
    }

    @Test
    void a_complaint_halves_the_pace_once_and_it_comes_back() {
        double before = now();
        pace.slowDown();
        double complaint = moment("slowed_at");
        stopTime();
        pace.slowDown();
        double after = paceAfter(0);
        double soon = paceAfter(2);
        double later = paceAfter(7);

        assertThat(complaint).isBetween(before - EXACT, now() + EXACT);
        assertThat(after).isCloseTo(0.5, within(SOON));
        assertThat(soon).isCloseTo(0.95, within(SOON));
        assertThat(later).isEqualTo(1);
    }

    @Test
    void steady_complaints_lead_to_what_the_register_really_grants() {
        double granted = 0.4;
        List<Double> paces = new ArrayList<>();

        for (double second = 0; second < 90; second += 0.25) {
            pass(0.25);
            double now = current();
            if (now > granted) {
                pace.slowDown();
            }
            if (second > 30) {
                paces.add(Math.min(now, granted));
            }
        }

        double used = paces.stream().mapToDouble(Double::doubleValue).average().orElseThrow() / granted;
        assertThat(used).isGreaterThan(0.9);
    }

    @Test
    void when_the_register_grants_all_again_all_is_used_again() {
        database.execute("update register_quota set pace = 0.2, ceiling = 0.25, slowed_at = now()");

        pass(25);

        assertThat(current()).isEqualTo(1);
    }

    @Test
    void while_the_register_is_down_single_trials_are_ever_further_apart() {
        pace.down();
        stopTime();
        assertThat(pace.tryOut()).isFalse();

        for (int seconds : List.of(1, 2, 4, 8, 16, 30, 30, 30)) {
            pass(moment("paused_until") - now() + EXACT);
            double before = now();
            assertThat(pace.tryOut()).isTrue();
            assertThat(moment("paused_until")).isBetween(before + seconds - EXACT, now() + seconds + EXACT);
            stopTime();
            assertThat(pace.tryOut()).isFalse();
        }
    }

    @Test
    void a_trial_that_succeeds_ends_the_outage_for_all() {
        pace.down();

        pace.up();

        assertThat(pace.tryOut()).isFalse();
        assertThat(moment("paused_until")).isLessThanOrEqualTo(now() + EXACT);
    }
}
