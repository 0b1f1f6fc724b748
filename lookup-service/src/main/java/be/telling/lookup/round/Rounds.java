package be.telling.lookup.round;

import be.telling.commons.keys.EnvelopeBrokenException;
import be.telling.lookup.database.Database;
import be.telling.lookup.database.Statements;
import be.telling.lookup.keys.RoundKeys;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The rounds, for workers. */
@Singleton
public final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private static final String WITH_KEY = """
            select id, definition, definition_version, reference_date, wrapped_key, state,
                   halted_code is not null or paused_at is not null as standing,
                   admitted_at is not null as admitted, summed_at is not null as summed
            from round where wrapped_key is not null order by started_at nulls last, id""";

    private static final String HALT = """
            update round set halted_code = $2, halted_at = clock_timestamp(), halted_organisation = $3
            where id = $1 and state in ('counting', 'abandoning') and halted_code is null""";

    private static final String RESUME = """
            update round set halted_code = null, halted_at = null, halted_organisation = null
            where id = $1 and state in ('counting', 'abandoning')""";

    /** The key file doesn't have the key that the round's key is wrapped with. */
    private static final String KEY_UNAVAILABLE = "ROUND_KEY_UNAVAILABLE";

    /** The definition that the count started with is not there any more, or in another version. */
    private static final String DEFINITION_GONE = "DEFINITION_UNKNOWN";

    private final Database database;
    private final RoundKeys keys;

    Rounds(Database database, RoundKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * The rounds that have work to do and are neither halted nor paused, the oldest first. Looking also forgets the keys
     * of rounds that were destroyed, whichever replica did it.
     */
    public List<CountingRound> counting() {
        List<CountingRound> counting = new ArrayList<>();
        Set<String> alive = new HashSet<>();
        for (Row row : database.execute(WITH_KEY)) {
            String id = row.getString("id");
            alive.add(id);
            if (hasWork(row) && !row.getBoolean("standing")) {
                read(row).ifPresent(counting::add);
            }
        }
        keys.keepOnly(alive);
        return counting;
    }

    /** A round that is being counted, also while it is halted or paused. */
    public Optional<CountingRound> beingCounted(String round) {
        for (Row row : database.execute(WITH_KEY)) {
            if (row.getString("id").equals(round) && row.getString("state").equals(RoundState.COUNTING.code())) {
                return read(row);
            }
        }
        return Optional.empty();
    }

    private static boolean hasWork(Row row) {
        RoundState state = RoundState.fromCode(row.getString("state"));
        return state == RoundState.COUNTING || state == RoundState.ABANDONING;
    }

    private Optional<CountingRound> read(Row row) {
        String id = row.getString("id");
        // All that is left of one that is abandoned is what comes after the count.
        boolean over = row.getString("state").equals(RoundState.ABANDONING.code());
        try {
            return Optional.of(new CountingRound(
                    id,
                    row.getString("definition"),
                    row.getString("definition_version"),
                    row.getLocalDate("reference_date"),
                    over || row.getBoolean("admitted"),
                    over || row.getBoolean("summed"),
                    over,
                    keys.cipher(id, row.getBuffer("wrapped_key").getBytes())));
        } catch (EnvelopeBrokenException e) {
            // One round of another key file must not keep the others from going on.
            halt(id, KEY_UNAVAILABLE, null);
            return Optional.empty();
        }
    }

    /** Stops a round whose definition was taken away or replaced while it is being counted. */
    public void haltWithoutDefinition(CountingRound round) {
        halt(round.id(), DEFINITION_GONE, null);
    }

    /** Stops the work on a round until an operator has it go on; it does not lose anything. */
    public void halt(String round, String code, @Nullable String organisation) {
        if (database.execute(HALT, round, code, organisation).rowCount() > 0) {
            LOG.errorf("round %s is halted: %s", round, organisation == null ? code : code + " " + organisation);
        }
    }

    /** Lets a halted round go on. */
    public static void resume(Statements statements, String round) {
        statements.execute(RESUME, round);
    }

    /** The state of a round, which stays so until the end of the transaction; empty if there is no such round. */
    public static Optional<RoundState> lockedState(Statements statements, String round) {
        RowIterator<Row> rows = statements
                .execute("select state from round where id = $1 for update", round)
                .iterator();
        return rows.hasNext() ? Optional.of(RoundState.fromCode(rows.next().getString("state"))) : Optional.empty();
    }

    /** Locks a round until the end of the transaction. */
    public static boolean lock(Statements statements, String round) {
        return statements
                        .execute("select id from round where id = $1 for update", round)
                        .rowCount()
                > 0;
    }
}
