package be.telling.lookup.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.telling.lookup.database.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service under test has nothing to ask meanwhile, so it leaves all to whoever wants something. */
@QuarkusTest
class ShareTableTest {

    private static final int RATE = 200;
    private static final int CALLS = 10;

    /** Longer than any machine stands still. */
    private static final int AN_HOUR = 3_600;

    @Inject
    ShareTable table;

    @Inject
    Database database;

    private final UUID first = new UUID(1, 1);
    private final UUID second = new UUID(2, 1);
    private final UUID third = new UUID(3, 1);

    @BeforeEach
    void firstHasAll() {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> wanting(first, Share.NONE).rate() == RATE);
    }

    @AfterEach
    void forget() {
        List.of(first, second, third).forEach(id -> database.execute("delete from replica where id = $1", id));
    }

    private final Share all = new Share(RATE, CALLS, 1, 0, 0, Instant.EPOCH);

    private Share wanting(UUID replica, Share before) {
        return renew(replica, true, before, RATE, CALLS);
    }

    /** What a test's replicas hold stays theirs until the test says otherwise, however slow the machine is. */
    private Share renew(UUID replica, boolean wants, Share before, int rate, int calls) {
        Share share = table.renew(replica, wants, before.rate(), before.concurrency(), rate, calls);
        pass(replica, -AN_HOUR);
        return share;
    }

    /** Time passes for what is remembered of a replica. */
    private void pass(UUID replica, int seconds) {
        database.execute(
                "update replica set seen_at = seen_at - $2::int * interval '1 second',"
                        + " held_until = held_until - $2::int * interval '1 second' where id = $1",
                replica,
                seconds);
    }

    @Test
    void a_newcomer_gets_his_part_as_soon_as_the_other_one_no_longer_uses_it() {
        Share early = wanting(second, Share.NONE);
        Share lowered = wanting(first, all);
        Share soon = wanting(second, early);
        Share half = wanting(first, lowered);
        Share other = wanting(second, soon);

        assertThat(early.rate()).isZero();
        assertThat(lowered.rate()).isEqualTo(RATE / 2);
        assertThat(soon.rate()).as("its last calls still count").isZero();
        assertThat(half.rate()).isEqualTo(RATE / 2);
        assertThat(other.rate()).isEqualTo(RATE / 2);
        assertThat(other.concurrency()).isEqualTo(CALLS / 2);
    }

    @Test
    void the_share_of_a_dead_replica_is_free_within_seconds() {
        wanting(second, Share.NONE);
        Share lowered = wanting(first, all);
        wanting(first, lowered);
        assertThat(wanting(second, Share.NONE).rate()).isEqualTo(RATE / 2);

        pass(first, AN_HOUR + ShareTable.HELD_SECONDS);

        assertThat(wanting(second, Share.NONE).rate()).isEqualTo(RATE);
        assertThat(ShareTable.HELD_SECONDS).isLessThanOrEqualTo(5);
    }

    @Test
    void who_has_nothing_to_ask_leaves_it_to_the_others() {
        wanting(second, Share.NONE);
        Share idle = renew(first, false, all, RATE, CALLS);
        renew(first, false, Share.NONE, RATE, CALLS);

        assertThat(idle.rate()).isZero();
        assertThat(wanting(second, Share.NONE).rate()).isEqualTo(RATE);
    }

    @Test
    void the_last_calls_of_one_who_leaves_still_count() {
        wanting(second, Share.NONE);
        table.leave(first, 150);
        pass(first, -AN_HOUR);

        assertThat(wanting(second, Share.NONE).rate()).isEqualTo(RATE - 150);

        pass(first, AN_HOUR + 2);
        assertThat(wanting(second, Share.NONE).rate()).isEqualTo(RATE);
    }

    @Test
    void with_fewer_calls_at_once_than_replicas_those_who_have_one_have_all_of_the_rate() {
        Map<UUID, Share> shares = new HashMap<>(Map.of(first, all));
        for (int i = 0; i < 4; i++) {
            for (UUID id : List.of(first, second, third)) {
                Share before = shares.getOrDefault(id, Share.NONE);
                shares.put(id, renew(id, true, before, 20, 2));
            }
        }

        assertThat(shares.get(first))
                .extracting(Share::rate, Share::concurrency)
                .containsExactly(10, 1);
        assertThat(shares.get(second))
                .extracting(Share::rate, Share::concurrency)
                .containsExactly(10, 1);
        assertThat(shares.get(third))
                .extracting(Share::rate, Share::concurrency)
                .containsExactly(0, 0);
    }

    @Test
    void a_grant_that_shrinks_is_kept_by_all_together() {
        Share lowered = renew(first, true, all, 50, 2);

        assertThat(lowered).extracting(Share::rate, Share::concurrency).containsExactly(50, 2);
    }

    @Test
    void whatever_happens_replicas_never_have_more_together_than_there_is() {
        Random random = new Random(7);
        List<UUID> replicas = new ArrayList<>(List.of(first, second, third));
        Map<UUID, Share> shares = new HashMap<>(Map.of(first, all));
        for (int i = 0; i < 300; i++) {
            Collections.shuffle(replicas, random);
            UUID id = replicas.getFirst();
            Share before = shares.getOrDefault(id, Share.NONE);
            shares.put(id, renew(id, random.nextInt(4) > 0, before, RATE, CALLS));

            assertThat(shares.values().stream().mapToInt(Share::rate).sum()).isLessThanOrEqualTo(RATE);
            assertThat(shares.values().stream().mapToInt(Share::concurrency).sum())
                    .isLessThanOrEqualTo(CALLS);
        }
    }
}
