package be.telling.lookup.handover;

import be.telling.lookup.database.Database;
import be.telling.lookup.database.Statements;
import be.telling.lookup.keys.Content;
import be.telling.lookup.keys.Pseudonym;
import be.telling.lookup.round.CountingRound;
import be.telling.lookup.round.RoundState;
import be.telling.lookup.round.Rounds;
import be.telling.lookup.work.Bells;
import be.telling.lookup.work.Machine;
import be.telling.lookup.work.RepeatingWorker;
import be.telling.lookup.work.Topic;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Hands counts over until they are acknowledged. Statistics takes the same counts any number of times, so it does no
 * harm if two replicas do it, or one twice. Counts of a round that is abandoned meanwhile are taken back, if they may
 * have been sent.
 */
@Dependent
final class Handover extends RepeatingWorker {

    private static final Logger LOG = Logger.getLogger(Handover.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** Under the round's lock: either its counts are noted as sent before it is abandoned, or never sent. */
    private static final String SENDING = """
            update handover set sent_at = clock_timestamp()
            where round = $1 and acknowledged_at is null returning body""";

    /** A message that is still on its way arrives before that, or never. */
    private static final String TO_TAKE_BACK =
            "select 1 from handover where round = $1 and sent_at < clock_timestamp() - $2::float8 * interval '1 second'";

    private static final String ACKNOWLEDGED =
            "update handover set acknowledged_at = clock_timestamp() where round = $1 and acknowledged_at is null";

    private final Database database;
    private final Rounds rounds;
    private final Statistics statistics;
    private final Bells bells;
    private final Machine machine;
    private Duration rest = PAUSE;
    private long notBefore;

    Handover(Machine machine, Database database, Rounds rounds, Statistics statistics, Bells bells) {
        super(machine, "handover", bells, Topic.COUNTS, PAUSE);
        this.database = database;
        this.rounds = rounds;
        this.statistics = statistics;
        this.bells = bells;
        this.machine = machine;
        this.notBefore = machine.nanoTime();
    }

    @Override
    protected boolean step() throws InterruptedException {
        for (CountingRound round : rounds.counting()) {
            if (round.summed() && notBefore - machine.nanoTime() <= 0 && !takeBack(round)) {
                handOver(round);
            }
        }
        return false;
    }

    private void handOver(CountingRound round) throws InterruptedException {
        byte[] body = database.inTransaction(tx -> sending(tx, round.id()));
        if (body.length == 0) {
            return;
        }
        byte[] counts = round.cipher().open(Content.COUNTS, Pseudonym.NOBODY, body);
        int status = status(() -> statistics.put(round.id(), counts));
        switch (status) {
            case 200, 201 -> {
                database.execute(ACKNOWLEDGED, round.id());
                rest = PAUSE;
                bells.ring(Topic.ACKNOWLEDGEMENTS);
            }
            // To send the same again can't help: other counts were released, or these aren't understood.
            case 409 -> rounds.halt(round.id(), "COUNTS_CONFLICT", null);
            case 400, 413, 422 -> rounds.halt(round.id(), "COUNTS_REFUSED", null);
            default -> {
                LOG.warnf(
                        "statistics didn't take the counts of round %s (%d); they are sent again", round.id(), status);
                later();
            }
        }
    }

    /** The counts that are sent now; nothing if there are none, or the round is abandoned. */
    private static byte[] sending(Statements tx, String round) {
        if (Rounds.lockedState(tx, round).filter(RoundState.COUNTING::equals).isEmpty()) {
            return new byte[0];
        }
        RowIterator<Row> rows = tx.execute(SENDING, round).iterator();
        return rows.hasNext() ? rows.next().getBuffer("body").getBytes() : new byte[0];
    }

    /** Takes back what statistics may have of a round that is abandoned; whether there was anything to do. */
    private boolean takeBack(CountingRound round) throws InterruptedException {
        if (!round.abandoning()) {
            return false;
        }
        double longest = statistics.longestExchange().toMillis() / 1_000.0;
        if (database.execute(TO_TAKE_BACK, round.id(), longest).rowCount() == 0) {
            return true;
        }
        int status = status(() -> statistics.takeBack(round.id()));
        switch (status) {
            case 204, 404 -> {
                database.execute("delete from handover where round = $1", round.id());
                bells.ring(Topic.ACKNOWLEDGEMENTS);
            }
            // They are published: somebody has to withdraw the release first.
            case 409 -> rounds.halt(round.id(), "COUNTS_CONFLICT", null);
            default -> {
                LOG.warnf("statistics didn't give the counts of round %s back (%d)", round.id(), status);
                later();
            }
        }
        return true;
    }

    private void later() {
        notBefore = machine.nanoTime() + rest.toNanos();
        Duration longer = rest.multipliedBy(2);
        rest = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    private interface Exchange {
        int status() throws IOException, InterruptedException;
    }

    private static int status(Exchange exchange) throws InterruptedException {
        try {
            return exchange.status();
        } catch (IOException | RuntimeException e) {
            LOG.warnf("statistics can't be reached: %s", e.getClass().getName());
            return 0;
        }
    }
}
