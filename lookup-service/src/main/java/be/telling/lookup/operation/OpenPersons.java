package be.telling.lookup.operation;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.lookup.database.Database;
import be.telling.lookup.database.Statements;
import be.telling.lookup.keys.Pseudonym;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Persons of a round who have no verdict yet, and why. In the order of their pseudonyms, which has nothing to do with
 * that of any list.
 *
 * <p>What isn't told: whose list somebody is on, and about whom the open question is. Nobody is asked about whose
 * father was Belgian at first unless the definition still needs the mother; so that a parent's answer is awaited says
 * something about an origin. For the same reason times are those of failures, not those at which questions arose.
 */
@Singleton
public final class OpenPersons {

    private static final String FIND = """
            select s.pseudonym, q.state, q.attempts, q.last_code, q.failing_since
            from staff s join question q on q.round = s.round and q.pseudonym = s.waiting_for
            where s.round = $1 and ($2::bytea is null or s.pseudonym > $2)
              and case $3::text when 'stuck' then q.state = 2
                                when 'failing' then q.state <> 2 and q.failing_since is not null
                                when 'waiting' then q.failing_since is null
                                else q.state = 2 or q.failing_since is not null end
            order by s.pseudonym limit $4""";

    private static final String ONE = """
            select q.state from staff s join question q on q.round = s.round and q.pseudonym = s.waiting_for
            where s.round = $1 and s.pseudonym = $2""";

    private static final int STUCK = 2;

    /** Why somebody is open. */
    public enum Why {
        /** The register couldn't answer after all patience: an operator decides. */
        STUCK,
        /** The register couldn't answer, and is asked again. */
        FAILING,
        /** It is not his turn yet, or he was just asked about. */
        WAITING;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Somebody.
     *
     * @param handle leads to him as long as this process lives, and nobody else anywhere
     * @param code the register's last exception, or 99997 if nothing that can be read came back
     * @param attempts in vain
     * @param since the first of them, to the minute
     */
    public record OpenPerson(
            @Schema(examples = "pdnkajfbmcgoelhipdnkajfbmcgoelhipdnkajfbmcgoelhipdnkajfbmcgoelhi")
            String handle,

            @Schema(
                    enumeration = {"stuck", "failing", "waiting"},
                    examples = "stuck")
            String why,

            @Schema(examples = "99996") @Nullable String code,
            @Schema(examples = "8") int attempts,
            @Nullable OffsetDateTime since) {}

    private final Database database;
    private final Handles handles;

    OpenPersons(Database database, Handles handles) {
        this.database = database;
        this.handles = handles;
    }

    /**
     * Some of them.
     *
     * @param why the only reason, or null for those who are stuck or failing
     * @param after the handle of the last one of the page before
     */
    public List<OpenPerson> page(String round, @Nullable Why why, @Nullable String after, int atMost) {
        byte[] from = after == null ? null : resolve(round, after).bytes();
        List<OpenPerson> page = new ArrayList<>();
        for (Row row : database.execute(FIND, round, from, why == null ? "" : why.toString(), atMost)) {
            OffsetDateTime failing = row.getOffsetDateTime("failing_since");
            Why reason = row.getInteger("state") == STUCK ? Why.STUCK : failing == null ? Why.WAITING : Why.FAILING;
            page.add(new OpenPerson(
                    handles.of(round, Pseudonym.of(row.getBuffer("pseudonym").getBytes())),
                    reason.toString(),
                    row.getString("last_code"),
                    row.getInteger("attempts"),
                    Times.minute(failing).orElse(null)));
        }
        return page;
    }

    /** @throws ProblemException if the handle isn't of this process and round */
    Pseudonym resolve(String round, String handle) {
        return handles.resolve(round, handle).orElseThrow(() -> ProblemException.of(ProblemType.PERSON_UNKNOWN));
    }

    /** @throws ProblemException if nobody is open by this handle */
    Pseudonym requireOpen(Statements statements, String round, String handle, boolean stuck) {
        Pseudonym person = resolve(round, handle);
        RowIterator<Row> rows = statements.execute(ONE, round, person.bytes()).iterator();
        if (!rows.hasNext()) {
            throw ProblemException.of(ProblemType.PERSON_UNKNOWN);
        }
        if (stuck && rows.next().getInteger("state") != STUCK) {
            throw ProblemException.of(ProblemType.PERSON_NOT_STUCK);
        }
        return person;
    }
}
