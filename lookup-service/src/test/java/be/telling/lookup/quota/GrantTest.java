package be.telling.lookup.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.telling.lookup.database.Database;
import be.telling.lookup.register.RegisterSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GrantTest {

    private static final Decision OPERATOR = new Decision("operator", "the register is tested tonight");

    @Inject
    Grant grant;

    @Inject
    Database database;

    @Inject
    RegisterSettings settings;

    @AfterEach
    void asSet() {
        grant.limit(null, null, OPERATOR);
        grant.open(Windows.ALWAYS, OPERATOR);
        grant.resume(OPERATOR);
        database.execute("delete from register_grant_change");
    }

    @Test
    void what_the_operator_set_holds_until_it_is_cleared() {
        Terms set = grant.limit(7.0, 3, OPERATOR);
        Terms again = freshly().read();
        Terms cleared = grant.limit(null, null, OPERATOR);

        assertThat(set.rate()).isEqualTo(7.0);
        assertThat(set.concurrency()).isEqualTo(3);
        assertThat(again).isEqualTo(set);
        assertThat(cleared.rate()).isEqualTo(settings.rate());
        assertThat(cleared.concurrencySet()).isNull();
    }

    @Test
    void a_pause_ends_by_itself_or_by_the_operator_and_says_who_and_why() {
        Instant until = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.MILLIS);

        Terms paused = grant.pause(until, OPERATOR);

        Pause pause = paused.pause();
        assertThat(pause).isNotNull();
        assertThat(pause.who()).isEqualTo(OPERATOR.who());
        assertThat(pause.why()).isEqualTo(OPERATOR.why());
        assertThat(paused.allow(until.minusMillis(1))).isFalse();
        assertThat(paused.allow(until)).isTrue();
        assertThat(grant.resume(OPERATOR).allow(until.minusMillis(1))).isTrue();
    }

    @Test
    void every_change_is_on_record() {
        grant.limit(7.0, null, OPERATOR);
        grant.open(Windows.parse("20:00-06:00; Su off"), OPERATOR);
        grant.pause(null, OPERATOR);

        assertThat(grant.changes(10))
                .extracting(Change::what)
                .startsWith("paused", "windows 20:00-06:00; Su off", "rate 7.0, concurrency as set");
        assertThat(grant.changes(1)).extracting(Change::who).containsExactly(OPERATOR.who());
    }

    @Test
    void the_time_that_calls_take_is_told_by_rate_windows_and_pause() {
        Instant noon = Instant.parse("2026-03-02T11:00:00Z");
        grant.limit(10.0, null, OPERATOR);
        Duration calling = freshly().untilCallsAreMade(36_000, noon).orElseThrow();
        grant.open(Windows.parse("20:00-20:30"), OPERATOR);

        Duration inWindows = freshly().untilCallsAreMade(36_000, noon).orElseThrow();

        assertThat(calling).isBetween(Duration.ofMinutes(60), Duration.ofMinutes(63));
        // Half an hour today, half an hour tomorrow, and what is over the day after.
        assertThat(inWindows).isBetween(Duration.ofHours(56), Duration.ofHours(57));
        grant.pause(null, OPERATOR);
        assertThat(freshly().untilCallsAreMade(1, noon)).isEmpty();
    }

    /** As another process would know it, which has not heard of any complaint of the register. */
    private Grant freshly() {
        Grant fresh = new Grant(new GrantTable(database, settings), settings, new SimpleMeterRegistry());
        fresh.read();
        return fresh;
    }

    @Test
    void a_grant_of_nothing_is_refused() {
        assertThatThrownBy(() -> grant.limit(0.0, null, OPERATOR)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> grant.limit(null, 0, OPERATOR)).isInstanceOf(IllegalArgumentException.class);
    }
}
