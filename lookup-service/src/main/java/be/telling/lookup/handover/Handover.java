package be.telling.lookup.handover;

import be.telling.lookup.database.Database;
import be.telling.lookup.keys.Content;
import be.telling.lookup.keys.Pseudonym;
import be.telling.lookup.round.CountingRound;
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
 * harm if two replicas do it, or one twice.
 */
@Dependent
final class Handover extends RepeatingWorker {

    private static final Logger LOG = Logger.getLogger(Handover.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private static final String WAITING = "select body from handover where round = $1 and acknowledged_at is null";

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
            if (round.summed() && notBefore - machine.nanoTime() <= 0) {
                handOver(round);
            }
        }
        return false;
    }

    private void handOver(CountingRound round) throws InterruptedException {
        RowIterator<Row> waiting = database.execute(WAITING, round.id()).iterator();
        if (!waiting.hasNext()) {
            return;
        }
        byte[] body = waiting.next().getBuffer("body").getBytes();
        int status = put(round, round.cipher().open(Content.COUNTS, Pseudonym.NOBODY, body));
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
                notBefore = machine.nanoTime() + rest.toNanos();
                Duration longer = rest.multipliedBy(2);
                rest = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
            }
        }
    }

    private int put(CountingRound round, byte[] counts) throws InterruptedException {
        try {
            return statistics.put(round.id(), counts);
        } catch (IOException | RuntimeException e) {
            LOG.warnf("statistics can't be reached: %s", e.getClass().getName());
            return 0;
        }
    }
}
