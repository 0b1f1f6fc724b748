package be.telling.lookup;

import static be.telling.lookup.TestRound.FIRST;
import static be.telling.lookup.TestRound.PATIENCE;
import static be.telling.lookup.TestRound.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.commons.staff.StaffRow;
import be.telling.lookup.database.Database;
import be.telling.lookup.quota.Decision;
import be.telling.lookup.quota.Grant;
import be.telling.lookup.quota.Windows;
import be.telling.lookup.register.Relative;
import be.telling.lookup.round.Rounds;
import be.telling.lookup.work.Replica;
import be.telling.testkit.IssuerResource;
import be.telling.testkit.PostgresResource;
import be.telling.testkit.TestNumbers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator decides about the grant, as the register gets to feel it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IssuerResource.class)
@QuarkusTestResource(StatisticsStub.class)
@QuarkusTestResource(KeysResource.class)
class GrantInForceTest {

    private static final Decision OPERATOR = new Decision("operator", "as agreed with the register");
    private static final AtomicLong NEXT = new AtomicLong(500_000);

    /** After so many renewals of its share that were seen, one began and ended that knew of the change. */
    private static final int RENEWALS = 3;

    /** At 20 calls a second they last for longer than any machine takes to notice a pause. */
    private static final int PAUSED_PERSONS = 600;

    /** Before they would all have been asked about. */
    private static final Duration STOPPED = Duration.ofSeconds(25);

    @Inject
    ScriptedRegister register;

    @Inject
    Grant grant;

    @Inject
    Instance<Replica> replicas;

    @Inject
    Rounds rounds;

    @Inject
    Database database;

    @BeforeEach
    void quiet() {
        register.reset();
    }

    @AfterEach
    void asSet() {
        grant.limit(null, null, OPERATOR);
        grant.open(Windows.ALWAYS, OPERATOR);
        grant.resume(OPERATOR);
    }

    private Set<NationalNumber> deliver(TestRound round, int persons) {
        Set<NationalNumber> numbers = new HashSet<>();
        List<StaffRow> staff = new ArrayList<>();
        for (int i = 1; i <= persons; i++) {
            NationalNumber number = TestNumbers.number(NEXT.getAndIncrement());
            register.knows(number, "129", new Relative.Unknown(), new Relative.Unknown());
            numbers.add(number);
            staff.add(row(number, i));
        }
        round.deliver(FIRST, staff);
        return numbers;
    }

    /** All persons are known a moment before the round is admitted, and only then is anybody asked about. */
    private void awaitAdmitted(TestRound round, int persons) {
        round.count().then().statusCode(202);
        round.awaitProgress("admitted", json -> json.getInt("persons.total") == persons);
        await("admitted")
                .atMost(PATIENCE)
                .until(() -> rounds.counting().stream()
                        .anyMatch(counting -> counting.id().equals(round.id) && counting.admitted()));
    }

    /** Until every replica has heard of what was changed before. */
    private void awaitHeard() {
        List<UUID> living = new ArrayList<>();
        for (Row row :
                database.execute("select id from replica where seen_at > clock_timestamp() - interval '10 seconds'")) {
            living.add(row.getUUID("id"));
        }
        assertThat(living).isNotEmpty();
        for (UUID replica : living) {
            for (int renewal = 0; renewal < RENEWALS; renewal++) {
                OffsetDateTime before = seenAt(replica);
                await("it renews its share")
                        .atMost(PATIENCE)
                        .until(() -> seenAt(replica).isAfter(before));
            }
        }
    }

    private OffsetDateTime seenAt(UUID replica) {
        return database.execute("select seen_at from replica where id = $1", replica)
                .iterator()
                .next()
                .getOffsetDateTime("seen_at");
    }

    @Test
    void rounds_that_are_counted_at_the_same_time_share_the_calls_evenly() {
        Replica second = replicas.get();
        second.start();
        try {
            grant.limit(60.0, 20, OPERATOR);
            grant.pause(null, OPERATOR);
            awaitHeard();
            TestRound large = new TestRound("fair-large");
            TestRound small = new TestRound("fair-small");
            Set<NationalNumber> ofLarge = deliver(large, 300);
            Set<NationalNumber> ofSmall = deliver(small, 100);
            awaitAdmitted(large, 300);
            awaitAdmitted(small, 100);

            grant.resume(OPERATOR);
            small.awaitCounted();
            large.awaitCounted();

            List<NationalNumber> asked = register.messages().stream()
                    .map(ScriptedRegister.Message::number)
                    .toList();
            int smallDone = 1
                    + asked.lastIndexOf(asked.stream()
                            .filter(ofSmall::contains)
                            .reduce((a, b) -> b)
                            .orElseThrow());
            long largeBefore = asked.subList(0, smallDone).stream()
                    .filter(ofLarge::contains)
                    .count();
            assertThat(asked).hasSize(400);
            // As many, and what the replicas had at hand: a second's worth. In order of age it would be all 300.
            assertThat(largeBefore)
                    .as(
                            "first of the large one: %d, last of the small one: %d",
                            asked.indexOf(asked.stream()
                                    .filter(ofLarge::contains)
                                    .findFirst()
                                    .orElseThrow()),
                            smallDone)
                    .isBetween(40L, 180L);
        } finally {
            second.stop();
        }
    }

    @Test
    void a_pause_stops_all_calls_soon_and_they_go_on_after_it() {
        grant.limit(20.0, 5, OPERATOR);
        awaitHeard();
        TestRound round = new TestRound("paused");
        deliver(round, PAUSED_PERSONS);
        awaitAdmitted(round, PAUSED_PERSONS);
        await().atMost(PATIENCE).until(() -> register.messages().size() > 5);

        grant.pause(null, OPERATOR);
        await().atMost(STOPPED).during(Duration.ofMillis(600)).until(this::noMoreCalls);
        int whilePaused = register.messages().size();
        grant.limit(null, null, OPERATOR);
        grant.resume(OPERATOR);
        round.awaitCounted();

        assertThat(whilePaused).isLessThan(PAUSED_PERSONS);
        assertThat(register.messages()).hasSize(PAUSED_PERSONS);
    }

    @Test
    void outside_the_hours_no_calls_are_made() {
        LocalTime later = LocalTime.now(ZoneId.of("Europe/Brussels")).plusHours(6);
        DateTimeFormatter clock = DateTimeFormatter.ofPattern("HH:mm");
        grant.open(Windows.parse(clock.format(later) + "-" + clock.format(later.plusHours(1))), OPERATOR);
        awaitHeard();
        TestRound round = new TestRound("closed-hours");
        deliver(round, 10);
        awaitAdmitted(round, 10);

        await().atMost(PATIENCE)
                .during(Duration.ofSeconds(1))
                .until(() -> register.messages().isEmpty());
        grant.open(Windows.ALWAYS, OPERATOR);
        round.awaitCounted();

        assertThat(register.messages()).hasSize(10);
    }

    private int last;

    private boolean noMoreCalls() {
        int before = last;
        last = register.messages().size();
        return before == last;
    }
}
