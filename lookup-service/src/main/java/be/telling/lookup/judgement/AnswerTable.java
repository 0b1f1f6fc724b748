package be.telling.lookup.judgement;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.database.Column;
import be.telling.lookup.database.Statements;
import be.telling.lookup.keys.Content;
import be.telling.lookup.keys.Pseudonym;
import be.telling.lookup.keys.RoundCipher;
import be.telling.lookup.register.Answer;
import be.telling.lookup.register.FactsCodec;
import be.telling.lookup.round.CountingRound;
import be.telling.lookup.round.Turn;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The questions of a round, as a transaction of this package sees them. */
final class AnswerTable {

    /**
     * A question with what is stored about it.
     *
     * @param number opened when it is asked for: of most questions it isn't needed any more
     * @param stuck whether the register couldn't answer it after all patience
     */
    record Stored(
            Pseudonym pseudonym,
            Supplier<NationalNumber> number,
            Turn turn,
            Answer.@Nullable Settled answer,
            boolean stuck) {}

    /** A number that is to be asked about. */
    record Wanted(NationalNumber number, Turn turn) {}

    /** A number and what is known about it without its having been asked. */
    record Settled(NationalNumber number, Answer.Settled answer, Turn turn) {}

    /** Keeps the round from being counted or destroyed meanwhile, and nothing else from being done with it. */
    private static final String WANTED =
            "select id from round where id = $1 and state = 'counting' and summed_at is null for key share";

    /** Whoever else digests takes others. */
    private static final String NEXT = """
            delete from undigested u
            using (select ctid as place from undigested where round = $1 order by id limit $2 for update skip locked) next
            where u.ctid = next.place returning u.questions""";

    /** That a question is locked keeps a person from being judged by two. */
    private static final String TAKE = """
            select pseudonym, number, step, ahead, answer, false as stuck from question
            where round = $1 and pseudonym = any($2::bytea[]) and state = 1 order by pseudonym for update skip locked""";

    private static final String FIND = """
            select pseudonym, number, step, ahead, answer, state = 2 as stuck from question
            where round = $1 and pseudonym = any($2::bytea[])""";

    /** In the order of pseudonyms: two that insert the same wait for each other, but never in a circle. */
    private static final String ASK = """
            insert into question (round, pseudonym, number, step, ahead, due_at)
            select $1, p, n, s, a, %s
            from unnest($2::bytea[], $3::bytea[], $4::int2[], $5::bool[]) as q(p, n, s, a) order by p
            on conflict do nothing returning pseudonym""".formatted(Turn.dueAt("p", "s", "a"));

    /** Doesn't wait: what somebody else has locked is about to change, so it is looked at again later. */
    private static final String HOLD = """
            select pseudonym, state = 1 as answered, lease is null as idle from question
            where round = $1 and pseudonym = any($2::bytea[]) and state in (0, 1, 2)
            order by pseudonym for update skip locked""";

    private static final String LATER = "insert into undigested (round, questions) values ($1, $2::bytea[])";

    private static final String ANSWER = """
            update question q set state = 1, answer = a.answer
            from unnest($2::bytea[], $3::bytea[]) as a(pseudonym, answer)
            where q.round = $1 and q.pseudonym = any($2::bytea[]) and q.pseudonym = a.pseudonym and q.state in (0, 2) and q.lease is null""";

    private final Statements statements;
    private final CountingRound round;

    AnswerTable(Statements statements, CountingRound round) {
        this.statements = statements;
        this.round = round;
    }

    /** Whether the round still needs answers. */
    boolean isWanted() {
        return statements.execute(WANTED, round.id()).rowCount() > 0;
    }

    /** Questions that were answered, some hundred to an element; nobody else gets to see them before the transaction is undone. */
    List<Set<Pseudonym>> next(int atMost) {
        List<Set<Pseudonym>> next = new ArrayList<>();
        for (Row row : statements.execute(NEXT, round.id(), atMost)) {
            Set<Pseudonym> questions = new HashSet<>();
            for (io.vertx.core.buffer.Buffer one : row.getDelegate().getArrayOfBuffers("questions")) {
                questions.add(Pseudonym.of(one.getBytes()));
            }
            next.add(questions);
        }
        return next;
    }

    /** Those of them that nobody else has locked, locked. */
    List<Stored> take(Collection<Pseudonym> pseudonyms) {
        return read(statements.execute(TAKE, round.id(), column(pseudonyms)));
    }

    List<Stored> find(Collection<Pseudonym> pseudonyms) {
        return read(statements.execute(FIND, round.id(), column(pseudonyms)));
    }

    /** Makes questions about these numbers, where there are none. Those it made are nobody else's until the end of the transaction. */
    Set<Pseudonym> ask(SortedMap<Pseudonym, Wanted> numbers) {
        List<byte @Nullable []> sealed = new ArrayList<>();
        numbers.forEach((pseudonym, wanted) -> sealed.add(round.cipher().sealNumber(pseudonym, wanted.number())));
        Collection<Wanted> wanted = numbers.values();
        RowSet<Row> made = statements.execute(
                ASK,
                round.id(),
                column(numbers.keySet()),
                Column.bytes(sealed),
                Column.shorts(wanted.stream().map(one -> one.turn().step()).toList()),
                Column.booleans(wanted.stream().map(one -> one.turn().ahead()).toList()));
        Set<Pseudonym> mine = new HashSet<>();
        made.forEach(row -> mine.add(pseudonym(row)));
        return mine;
    }

    /** Keeps these from being answered or digested until the end of the transaction; those that can be kept. */
    List<Held> hold(Collection<Pseudonym> pseudonyms) {
        List<Held> held = new ArrayList<>();
        if (pseudonyms.isEmpty()) {
            return held;
        }
        for (Row row : statements.execute(HOLD, round.id(), column(pseudonyms))) {
            held.add(new Held(pseudonym(row), row.getBoolean("answered"), row.getBoolean("idle")));
        }
        return held;
    }

    /** Has answered questions digested in another transaction. */
    void digestLater(Collection<Pseudonym> pseudonyms) {
        if (!pseudonyms.isEmpty()) {
            statements.execute(LATER, round.id(), column(pseudonyms));
        }
    }

    /** Answers questions that are held and idle. */
    void answer(SortedMap<Pseudonym, Settled> answers) {
        if (answers.isEmpty()) {
            return;
        }
        List<byte @Nullable []> sealed = new ArrayList<>();
        answers.forEach((pseudonym, settled) ->
                sealed.add(round.cipher().seal(Content.ANSWER, pseudonym, FactsCodec.encode(settled.answer()))));
        statements.execute(ANSWER, round.id(), column(answers.keySet()), Column.bytes(sealed));
    }

    static Object column(Collection<Pseudonym> pseudonyms) {
        List<byte @Nullable []> values = new ArrayList<>(pseudonyms.size());
        pseudonyms.forEach(pseudonym -> values.add(pseudonym.bytes()));
        return Column.bytes(values);
    }

    static Pseudonym pseudonym(Row row) {
        return Pseudonym.of(row.getBuffer("pseudonym").getBytes());
    }

    private List<Stored> read(Iterable<Row> rows) {
        RoundCipher cipher = round.cipher();
        List<Stored> stored = new ArrayList<>();
        for (Row row : rows) {
            Pseudonym pseudonym = pseudonym(row);
            Buffer answer = row.getBuffer("answer");
            stored.add(new Stored(
                    pseudonym,
                    number(pseudonym, row.getBuffer("number")),
                    new Turn(row.getInteger("step"), row.getBoolean("ahead")),
                    answer == null
                            ? null
                            : FactsCodec.decode(cipher.open(Content.ANSWER, pseudonym, answer.getBytes())),
                    row.getBoolean("stuck")));
        }
        return stored;
    }

    private Supplier<NationalNumber> number(Pseudonym pseudonym, Buffer sealed) {
        return () -> round.cipher().openNumber(pseudonym, sealed.getBytes());
    }

    /**
     * A question that nobody else can change for now.
     *
     * @param idle whether nobody has taken it up
     */
    record Held(Pseudonym pseudonym, boolean answered, boolean idle) {}
}
