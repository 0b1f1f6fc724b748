package be.telling.lookup.accesslog;

import be.telling.lookup.database.Database;
import be.telling.lookup.work.Loop;
import be.telling.lookup.work.Machine;
import be.telling.lookup.work.Worker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.Dependent;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Removes entries whose retention is over, and tells where the chain ends: kept where logs are kept, that is what a chain
 * that was cut off or written anew doesn't agree with.
 */
@Dependent
final class Keeper implements Worker {

    private static final Logger LOG = Logger.getLogger(Keeper.class);

    private static final String HEAD = "select seq, hash from access_log.head()";

    private static final String PURGE = "select access_log.purge($1) as removed";

    private final Database database;
    private final AccessLogSettings settings;
    private final Loop loop;
    private final AtomicLong blocks = new AtomicLong();
    private long told;

    Keeper(Machine machine, Database database, AccessLogSettings settings, MeterRegistry registry) {
        this.database = database;
        this.settings = settings;
        this.loop = new Loop(machine, "access log", machine.bell(), settings.anchorEvery(), this::step);
        Gauge.builder("telling.access.log.blocks", blocks, AtomicLong::get)
                .description("Blocks that were ever appended to the legal access log")
                .strongReference(true)
                .register(registry);
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
        OffsetDateTime before = OffsetDateTime.now(ZoneOffset.UTC).minus(settings.retention());
        Row purged = database.execute(PURGE, before).iterator().next();
        if (purged.getLong("removed") > 0) {
            LOG.infof("access log: %d blocks were removed, for their retention is over", purged.getLong("removed"));
        }
        tell();
        return false;
    }

    private void tell() {
        Row head = database.execute(HEAD).iterator().next();
        blocks.set(head.getLong("seq"));
        if (blocks.get() > told) {
            told = blocks.get();
            // Not in hexadecimal, which may look like a national number.
            String hash = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(head.getBuffer("hash").getBytes());
            LOG.infof("access log: anchor %d:%s", told, hash);
        }
    }
}
