package be.telling.lookup.counting;

import be.telling.lookup.database.Database;
import be.telling.lookup.database.Statements;
import be.telling.lookup.definition.Definition;
import be.telling.lookup.definition.Definitions;
import be.telling.lookup.keys.Content;
import be.telling.lookup.keys.Pseudonym;
import be.telling.lookup.round.CountingRound;
import be.telling.lookup.round.Manifest;
import be.telling.lookup.round.Rounds;
import be.telling.lookup.work.Bells;
import be.telling.lookup.work.Machine;
import be.telling.lookup.work.RepeatingWorker;
import be.telling.lookup.work.Topic;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.Optional;

/**
 * Counts a round when nobody in it waits any more: once, in one transaction under the round's lock. Everything before
 * could be done twice without harm; this is done once.
 */
@Dependent
final class Counting extends RepeatingWorker {

    private static final Duration PAUSE = Duration.ofMillis(300);

    private static final String IS_READY = """
            select r.manifest::text as manifest from round r
            where r.id = $1 and r.state = 'counting' and r.halted_code is null
              and r.admitted_at is not null and r.summed_at is null
              and not exists (select 1 from staff s where s.round = r.id and s.waiting_for is not null)
              and not exists (select 1 from undigested u where u.round = r.id)""";

    private static final String KEEP = "insert into handover (round, body) values ($1, $2)";

    private static final String SUMMED = "update round set summed_at = clock_timestamp(), persons = $2 where id = $1";

    /**
     * Of those only whom we inscribed, or meant to. A message that nobody waited for any more may still be carried out;
     * so who was asked about in vain at first is signed out some time after, or the inscription would outlast it.
     */
    private static final String SIGN_OUT = """
            update question set state = 3, lease = null, attempts = 0,
              due_at = case when attempts = 0 then clock_timestamp()
                            else greatest(clock_timestamp(), due_at + interval '10 seconds') end
            where round = $1 and state = 1 and inscription in (1, 2)""";

    private final Database database;
    private final Rounds rounds;
    private final Definitions definitions;
    private final ObjectMapper json;
    private final Bells bells;

    Counting(
            Machine machine,
            Database database,
            Rounds rounds,
            Definitions definitions,
            ObjectMapper json,
            Bells bells) {
        super(machine, "counting", bells, Topic.VERDICTS, PAUSE);
        this.database = database;
        this.rounds = rounds;
        this.definitions = definitions;
        this.json = json;
        this.bells = bells;
    }

    @Override
    protected boolean step() {
        for (CountingRound round : rounds.counting()) {
            if (round.admitted() && !round.summed() && manifest(database, round).isPresent()) {
                definitions
                        .find(round.definition(), round.definitionVersion())
                        .ifPresentOrElse(
                                definition -> count(round, definition), () -> rounds.haltWithoutDefinition(round));
            }
        }
        return false;
    }

    private void count(CountingRound round, Definition definition) {
        boolean counted = database.inTransaction(tx -> {
            Rounds.lock(tx, round.id());
            Optional<Manifest> manifest = manifest(tx, round);
            manifest.ifPresent(m -> count(tx, round, m, definition));
            return manifest.isPresent();
        });
        if (counted) {
            bells.ring(Topic.COUNTS);
            bells.ring(Topic.QUESTIONS);
        }
    }

    private void count(Statements tx, CountingRound round, Manifest manifest, Definition definition) {
        Cells cells = new Sum(tx, round).take(manifest);
        CountsDocument document = CountsDocument.of(round.id(), manifest, definition, cells);
        tx.execute(KEEP, round.id(), round.cipher().seal(Content.COUNTS, Pseudonym.NOBODY, write(document)));
        tx.execute(SUMMED, round.id(), cells.persons());
        tx.execute(SIGN_OUT, round.id());
    }

    /** The manifest, if the round is ready to be counted. */
    private Optional<Manifest> manifest(Statements statements, CountingRound round) {
        RowIterator<Row> rows = statements.execute(IS_READY, round.id()).iterator();
        return rows.hasNext() ? Optional.of(read(rows.next().getString("manifest"))) : Optional.empty();
    }

    private Manifest read(String manifest) {
        try {
            return json.readValue(manifest, Manifest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored manifest can't be read", e);
        }
    }

    private byte[] write(CountsDocument document) {
        try {
            return json.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the counts can't be written", e);
        }
    }
}
