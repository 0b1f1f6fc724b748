package be.telling.lookup.handover;

import be.telling.lookup.database.Database;
import be.telling.lookup.work.Loop;
import be.telling.lookup.work.Machine;
import be.telling.lookup.work.Worker;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Notices when a counted round is released, so that whoever follows its progress sees the end of it. */
@Dependent
final class ReleaseWatch implements Worker {

    private static final Logger LOG = Logger.getLogger(ReleaseWatch.class);

    private static final String RELEASED =
            "update round set state = 'released', released_at = clock_timestamp() where id = $1 and state = 'counted'";

    private final Database database;
    private final Statistics statistics;
    private final Loop loop;

    ReleaseWatch(Machine machine, Database database, Statistics statistics, HandoverSettings settings) {
        this.database = database;
        this.statistics = statistics;
        this.loop = new Loop(machine, "releases", machine.bell(), settings.releaseCheck(), this::look);
    }

    @Override
    public void start(UUID replica) {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    private boolean look() throws InterruptedException {
        for (Row row : database.execute("select id from round where state = 'counted'")) {
            String round = row.getString("id");
            try {
                if (statistics.isReleased(round)) {
                    database.execute(RELEASED, round);
                }
            } catch (IOException e) {
                LOG.debugf("statistics can't be reached: %s", e.getClass().getName());
                return false;
            }
        }
        return false;
    }
}
