package be.telling.lookup.admission;

import be.telling.commons.sealedlist.ListBinding;
import be.telling.commons.sealedlist.OpenedRow;
import be.telling.commons.sealedlist.PartOpener;
import be.telling.commons.sealedlist.PartPosition;
import be.telling.commons.sealedlist.SealBrokenException;
import be.telling.commons.staff.StaffRow;
import be.telling.lookup.database.Database;
import be.telling.lookup.database.Statements;
import be.telling.lookup.keys.KeyRing;
import be.telling.lookup.keys.RoundCipher;
import be.telling.lookup.round.CountingRound;
import be.telling.lookup.round.Rounds;
import be.telling.lookup.round.Turn;
import be.telling.lookup.work.Bells;
import be.telling.lookup.work.Machine;
import be.telling.lookup.work.RepeatingWorker;
import be.telling.lookup.work.Topic;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens the sealed parts of a round, one in a transaction that also removes it: a part is admitted or it is still
 * there. When none is left, the round has all its persons, and questions may be asked; not before, so that nothing is
 * asked in vain if a list turns out not to open.
 */
@Dependent
final class Admission extends RepeatingWorker {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final String LIST_DOES_NOT_OPEN = "LIST_DOES_NOT_OPEN";

    private static final String TAKE = """
            select l.organisation, l.list_id, l.key_id, p.delivery, p.part, p.rows, p.last, p.sealed
            from sealed_part p join sealed_list l on l.delivery = p.delivery
            where l.round = $1 order by l.organisation, p.part limit 1 for update of p skip locked""";

    private static final String REMOVE = "delete from sealed_part where delivery = $1 and part = $2";

    /** Whoever sealed a list, nobody saw its rows before: what can't be counted is told, and the rest is counted. */
    private static final String REJECTED = """
            insert into rejected_rows as r (round, organisation, rows) values ($1, $2, $3)
            on conflict (round, organisation) do update set rows = r.rows + excluded.rows""";

    /** Nobody may still be at a part; persons is exact because nothing is admitted any more. */
    private static final String END = """
            update round r set admitted_at = clock_timestamp(), persons = (select count(*) from staff s where s.round = r.id)
            where r.id = $1 and r.state = 'counting' and r.admitted_at is null and not exists
              (select 1 from sealed_list l join sealed_part p on p.delivery = l.delivery where l.round = r.id)""";

    /** By their places: in any other way each would be compared with all questions of the round. */
    private static final String AHEAD = """
            update question q set ahead = true, due_at = clock_timestamp()
            from (select ctid as place from question where round = $1 order by pseudonym limit
                   (select %s from round where id = $1)) first
            where q.ctid = first.place""".formatted(Turn.personsAhead("persons"));

    private final Database database;
    private final Rounds rounds;
    private final KeyRing keys;
    private final Bells bells;

    Admission(Machine machine, Database database, Rounds rounds, KeyRing keys, Bells bells) {
        super(machine, "admission", bells, Topic.ADMISSION, PAUSE);
        this.database = database;
        this.rounds = rounds;
        this.keys = keys;
        this.bells = bells;
    }

    @Override
    protected boolean step() {
        boolean more = false;
        for (CountingRound round : rounds.counting()) {
            if (!round.admitted()) {
                more |= admit(round);
            }
        }
        return more;
    }

    private boolean admit(CountingRound round) {
        try {
            if (database.inTransaction(tx -> admitPart(tx, round))) {
                return true;
            }
        } catch (ListBroken e) {
            rounds.halt(round.id(), LIST_DOES_NOT_OPEN, e.organisation());
            return false;
        }
        if (database.inTransaction(tx -> end(tx, round.id()))) {
            // So many new rows are best known to the planner before they are worked on.
            database.execute("analyze staff, question");
            bells.ring(Topic.QUESTIONS);
            bells.ring(Topic.VERDICTS);
        }
        return false;
    }

    private static boolean end(Statements tx, String round) {
        boolean ended = tx.execute(END, round).rowCount() > 0;
        if (ended) {
            tx.execute(AHEAD, round);
        }
        return ended;
    }

    private boolean admitPart(Statements tx, CountingRound round) {
        RowIterator<Row> rows = tx.execute(TAKE, round.id()).iterator();
        if (!rows.hasNext()) {
            return false;
        }
        Row part = rows.next();
        String organisation = part.getString("organisation");
        List<OpenedRow> opened = open(round, organisation, part);
        List<StaffRow> staff = sound(opened);
        RoundCipher cipher = round.cipher();
        new StaffRows(tx, round.id(), cipher).admit(organisation, staff);
        if (staff.size() < opened.size()) {
            tx.execute(REJECTED, round.id(), organisation, (long) opened.size() - staff.size());
        }
        tx.execute(REMOVE, part.getUUID("delivery"), part.getInteger("part"));
        return true;
    }

    private static List<StaffRow> sound(List<OpenedRow> opened) {
        List<StaffRow> sound = new ArrayList<>(opened.size());
        for (OpenedRow row : opened) {
            if (row instanceof OpenedRow.Sound(StaffRow staff)) {
                sound.add(staff);
            }
        }
        return sound;
    }

    private List<OpenedRow> open(CountingRound round, String organisation, Row part) {
        ListBinding binding = new ListBinding(
                round.id(), organisation, round.definition(), round.referenceDate(), part.getUUID("list_id"));
        PartPosition position =
                new PartPosition(part.getInteger("part"), part.getInteger("rows"), part.getBoolean("last"));
        try {
            return new PartOpener(keys.openingKeys(), binding, part.getString("key_id"))
                    .openRows(position, part.getBuffer("sealed").getBytes());
        } catch (SealBrokenException e) {
            throw new ListBroken(organisation);
        }
    }
}
