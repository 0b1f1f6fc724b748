package be.telling.lookup.question;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.accesslog.AccessLog;
import be.telling.lookup.accesslog.SealedEntries;
import be.telling.lookup.database.Column;
import be.telling.lookup.database.Database;
import be.telling.lookup.keys.Content;
import be.telling.lookup.keys.Pseudonym;
import be.telling.lookup.keys.RoundCipher;
import be.telling.lookup.register.FactsCodec;
import be.telling.lookup.round.CountingRound;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes questions up and completes them. A question is taken up by one replica at a time, and completed only by the one
 * whose token it has. Both stand in one transaction with their entries in the access log: what isn't on record isn't asked, and
 * what was asked isn't stored without a record.
 */
@Singleton
final class Questions {

    /**
     * Those whose time has come: open ones, and taken up ones whose replica is dead or didn't come back in time. Locked ones are
     * being completed or taken up by somebody else. What became due last is first: so turns are kept
     * ({@link be.telling.lookup.round.Turn}), and what failed is tried again soon, not after everything else. now() and
     * not clock_timestamp(), which no index can serve.
     * When a question is due doesn't change, so no index does, unless the lease is a long one: then nobody should have to pass
     * over it again and again. A replica that for so long neither showed itself nor took this up is dead; if it isn't after all, its answers are refused.
     * Found again by their places in the table: whatever the database believes of a table that has just been filled, it
     * then never compares them with all questions of the round. One that was changed at this moment isn't at its place any more,
     * and is taken up next time. A replica that hangs before the entries in the log are written loses its transaction, so
     * that the others go on.
     */
    private static final String TAKE_UP = """
            update question q set
              lease = $2, leased_until = clock_timestamp() + $3::float8 * interval '1 second',
              due_at = case when $3::float8 > 120 then clock_timestamp() + $3::float8 * interval '1 second' else q.due_at end,
              taken_by = $6, inscription = case when $5 and q.state = 0 and q.inscription = 0 then 1 else q.inscription end
            from (select ctid as place, inscription as before from question
                  where round = $1 and state in (0, 3) and due_at <= now()
                    and (lease is null or leased_until <= now()
                      or (leased_until <= now() + $3::float8 * interval '1 second' - interval '10 seconds'
                        and taken_by in (select id from replica where seen_at <= now() - interval '10 seconds')))
                  order by due_at desc limit $4 for update skip locked) due
            where q.ctid = due.place
            returning q.pseudonym, q.number, q.state, q.attempts, due.before, q.inscription,
              set_config('idle_in_transaction_session_timeout', '3000', true)""";

    /** Of long leases, which aren't looked at when questions are taken up. */
    private static final String FREE = """
            update question set lease = null, due_at = clock_timestamp()
            where round = $1 and lease is not null and state in (0, 3) and due_at > now() and taken_by not in
              (select id from replica where seen_at > now() - interval '10 seconds')""";

    /**
     * One statement, so that a replica that dies or hangs leaves nothing locked. The entries in the access log come last, when all else is done.
     * Locks in the order of pseudonyms like everybody else, and only what is still ours: one look into the index for each
     * outcome, and the place found there to write to. Joined in any other way the outcomes would be compared with each
     * other or, as long as the database knows nothing of the table, with all questions of the round. "Not distinct",
     * because a simple comparison lets the planner believe that leases find questions.
     */
    private static final String COMPLETE = """
            with outcome as (
              select * from unnest($2::bytea[], $3::uuid[], $4::int2[], $5::bytea[], $6::bytea[], $7::int2[], $8::int4[],
                                   $9::float8[], $10::text[])
                as o(pseudonym, lease, state, answer, replaced_by, inscription, attempts, delay, code)
              order by pseudonym),
            ours as (
              select o.*, found.place from outcome o
              cross join lateral (select q.ctid as place from question q
                where q.round = $1 and q.pseudonym = o.pseudonym and q.lease is not distinct from o.lease for update) found),
            called as (
              update round set calls = calls + $11 where id = $1 and $11::bigint > 0 returning id),
            sorted as (
              insert into call_outcome as c (round, outcome, calls)
              select r.id, o.outcome, o.calls
              from called r, unnest($15::text[], $16::int4[]) as o(outcome, calls) order by o.outcome
              on conflict (round, outcome) do update set calls = c.calls + excluded.calls returning 1),
            completed as (
              update question q set
                state = o.state, answer = coalesce(o.answer, q.answer), replaced_by = coalesce(o.replaced_by, q.replaced_by),
                inscription = o.inscription, attempts = o.attempts, lease = null,
                last_code = coalesce(o.code, case when o.state <> 1 then q.last_code end),
                failing_since = case when o.code is not null then coalesce(q.failing_since, clock_timestamp())
                                     when o.state <> 1 then q.failing_since end,
                due_at = clock_timestamp() + o.delay * interval '1 second'
              from ours o where q.ctid = o.place
              returning 1),
            answered as (
              insert into undigested (round, questions)
              select $1, array_agg(pseudonym) from ours where state = 1 and inscription <> 4 having count(*) > 0 returning 1),
            done as materialized (
              select (select count(*) from completed) as stored, (select count(*) from called) as called,
                     (select count(*) from sorted) as sorted, (select count(*) from answered) as answered)
            select stored, %s from done""".formatted(AccessLog.append("$12", "$13", "$14"));

    private final Database database;
    private final AccessLog log;

    Questions(Database database, AccessLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * Takes up some questions of a round.
     *
     * @param replica that takes them up
     * @param inscribing whether to note, before anything is sent, that their persons are going to be inscribed
     * @param deadline of the errands, by the nanoseconds of the machine
     */
    List<Errand> takeUp(
            UUID replica, CountingRound round, int atMost, Duration lease, boolean inscribing, long deadline) {
        UUID token = UUID.randomUUID();
        double seconds = lease.toMillis() / 1_000.0;
        return database.inTransaction(tx -> {
            List<Errand> errands = new ArrayList<>();
            Instant now = Instant.now();
            for (Row row : tx.execute(TAKE_UP, round.id(), token, seconds, atMost, inscribing, replica)) {
                errands.add(errand(round, token, row, now, deadline));
            }
            log.append(tx, log.seal(round, Entries.takenUp(errands)));
            return errands;
        });
    }

    private static Errand errand(CountingRound round, UUID token, Row row, Instant now, long deadline) {
        Pseudonym pseudonym = Pseudonym.of(row.getBuffer("pseudonym").getBytes());
        NationalNumber number =
                round.cipher().openNumber(pseudonym, row.getBuffer("number").getBytes());
        return new Errand(
                round,
                pseudonym,
                number,
                token,
                QuestionState.fromCode(row.getInteger("state")),
                row.getInteger("attempts"),
                Standing.fromCode(row.getInteger("before")),
                Standing.fromCode(row.getInteger("inscription")),
                0,
                now,
                deadline);
    }

    /** Frees what replicas had taken up that are dead, so that nobody has to wait for the ends of their leases. */
    void freeOfTheDead(CountingRound round) {
        database.execute(FREE, round.id());
    }

    /**
     * Completes errands of one round.
     *
     * @return how many were still ours; the others have been taken over and their outcomes are worth nothing
     */
    int complete(CountingRound round, List<Outcome> outcomes) {
        SealedEntries entries = log.seal(round, Entries.over(outcomes));
        RoundCipher cipher = round.cipher();
        SortedMap<String, Integer> calls = Outcome.calls(outcomes);
        return database.execute(
                        COMPLETE,
                        round.id(),
                        bytes(outcomes, o -> o.errand().pseudonym().bytes()),
                        Column.uuids(
                                outcomes.stream().map(o -> o.errand().lease()).toList()),
                        Column.shorts(
                                outcomes.stream().map(o -> o.state().code()).toList()),
                        bytes(outcomes, o -> answer(cipher, o)),
                        bytes(outcomes, o -> replacedBy(cipher, o)),
                        Column.shorts(
                                outcomes.stream().map(o -> o.standing().code()).toList()),
                        Column.integers(outcomes.stream().map(Outcome::attempts).toList()),
                        Column.doubles(
                                outcomes.stream().map(Outcome::delaySeconds).toList()),
                        Column.texts(outcomes.stream()
                                .<@Nullable String>map(Outcome::code)
                                .toList()),
                        outcomes.stream().mapToLong(o -> o.errand().calls()).sum(),
                        entries.keyId(),
                        entries.entries(),
                        entries.sealed(),
                        Column.texts(calls.keySet()),
                        Column.integers(calls.values()))
                .iterator()
                .next()
                .getInteger("stored");
    }

    private static Object bytes(List<Outcome> outcomes, Function<Outcome, byte @Nullable []> value) {
        List<byte @Nullable []> values = new ArrayList<>(outcomes.size());
        outcomes.forEach(outcome -> values.add(value.apply(outcome)));
        return Column.bytes(values);
    }

    private static byte @Nullable [] answer(RoundCipher cipher, Outcome outcome) {
        return outcome.answer() == null
                ? null
                : cipher.seal(Content.ANSWER, outcome.errand().pseudonym(), FactsCodec.encode(outcome.answer()));
    }

    private static byte @Nullable [] replacedBy(RoundCipher cipher, Outcome outcome) {
        NationalNumber replacedBy = outcome.replacedBy();
        return replacedBy == null ? null : cipher.pseudonym(replacedBy).bytes();
    }
}
