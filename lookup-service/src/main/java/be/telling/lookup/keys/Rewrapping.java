package be.telling.lookup.keys;

import be.telling.commons.keys.EnvelopeBrokenException;
import be.telling.lookup.database.Database;
import be.telling.lookup.work.Loop;
import be.telling.lookup.work.Machine;
import be.telling.lookup.work.Worker;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Puts the keys of rounds into envelopes of the current key encryption key, so that an older one can be retired, and with it every
 * copy of those envelopes that a backup or the write-ahead log still has.
 */
@Dependent
final class Rewrapping implements Worker {

    private static final Logger LOG = Logger.getLogger(Rewrapping.class);

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final String WRAPPED = "select id, wrapped_key from round where wrapped_key is not null";

    /** Only if nobody destroyed it or was faster. */
    private static final String REWRAP = "update round set wrapped_key = $3 where id = $1 and wrapped_key = $2";

    private final Database database;
    private final RoundKeys keys;
    private final Loop loop;

    Rewrapping(Machine machine, Database database, RoundKeys keys) {
        this.database = database;
        this.keys = keys;
        this.loop = new Loop(machine, "rewrapping", machine.bell(), PAUSE, this::step);
    }

    @Override
    public void start(UUID replica) {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    private boolean step() {
        for (Row row : database.execute(WRAPPED)) {
            rewrap(row.getString("id"), row.getBuffer("wrapped_key").getBytes());
        }
        return false;
    }

    private void rewrap(String round, byte[] wrapped) {
        try {
            keys.rewrapped(round, wrapped).ifPresent(now -> {
                if (database.execute(REWRAP, round, wrapped, now).rowCount() > 0) {
                    LOG.infof("the key of round %s is in an envelope of the current key encryption key", round);
                }
            });
        } catch (EnvelopeBrokenException e) {
            // Its key isn't held: whoever counts the round halts it and says so.
        }
    }
}
