package be.telling.lookup.operation;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.lookup.database.Database;
import be.telling.lookup.delivery.Progress;
import be.telling.lookup.delivery.ProgressReport;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Rounds as operators see them: how the work stands, and nothing about its results. */
@Singleton
public final class RoundBook {

    /** More rounds than that are history. */
    private static final int MOST = 200;

    private static final String ROUNDS = """
            select id, definition, reference_date from round
            where $1::text is null or id = $1 order by created_at desc, id limit $2""";

    private static final String LISTS = """
            select organisation, rows, received_at from sealed_list where round = $1 order by organisation""";

    private static final String QUESTIONS = """
            select count(*) filter (where state = 0) as open, count(*) filter (where state = 1) as answered,
                   count(*) filter (where state = 2) as stuck, count(*) filter (where state = 3) as leaving
            from question where round = $1""";

    private static final String CALLS = "select outcome, calls from call_outcome where round = $1";

    private static final String GIVEN_UP =
            "select given_up_persons, given_up_reason from round where id = $1 and given_up_persons > 0";

    /** A round in the list of all. */
    public record RoundSummary(
            @Schema(examples = "2026") String round,
            @Schema(examples = "vl-2016") String definition,
            @Schema(examples = "2025-12-31") LocalDate referenceDate,
            Progress progress) {}

    /**
     * A round in full.
     *
     * @param questions numbers to be asked about, by how far they are
     * @param calls messages to the register by what came of them, over all replicas and restarts
     * @param lists those that are here; none any more when the round is over
     * @param givenUp persons whom operators decided to count as unknown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RoundDetail(
            @Schema(examples = "2026") String round,
            @Schema(examples = "vl-2016") String definition,
            @Schema(examples = "2025-12-31") LocalDate referenceDate,
            Progress progress,
            Questions questions,

            @Schema(examples = "{\"answered\": 41230, \"failed\": 12, \"too-many\": 3}")
            Map<String, Long> calls,

            List<ReceivedList> lists,
            @Nullable GivenUp givenUp) {}

    /**
     * @param leaving answered, or not needed any more, and to be signed out
     */
    public record Questions(long open, long answered, long stuck, long leaving) {}

    /** A list that came in, with its sealed rows. */
    public record ReceivedList(
            @Schema(examples = "OVO000101") String organisation,
            @Schema(examples = "812") long rows,
            OffsetDateTime receivedAt) {}

    public record GivenUp(long persons, String reason) {}

    private final Database database;
    private final ProgressReport report;

    RoundBook(Database database, ProgressReport report) {
        this.database = database;
        this.report = report;
    }

    /** The newest first. */
    public List<RoundSummary> all() {
        List<RoundSummary> all = new ArrayList<>();
        for (Row row : database.execute(ROUNDS, null, MOST)) {
            String id = row.getString("id");
            all.add(new RoundSummary(
                    id, row.getString("definition"), row.getLocalDate("reference_date"), progress(id)));
        }
        return all;
    }

    /** @throws ProblemException if there is no such round */
    public RoundDetail one(String id) {
        RowIterator<Row> rounds = database.execute(ROUNDS, id, 1).iterator();
        if (!rounds.hasNext()) {
            throw ProblemException.of(ProblemType.ROUND_UNKNOWN);
        }
        Row round = rounds.next();
        Row questions = database.execute(QUESTIONS, id).iterator().next();
        return new RoundDetail(
                id,
                round.getString("definition"),
                round.getLocalDate("reference_date"),
                progress(id),
                new Questions(
                        questions.getLong("open"),
                        questions.getLong("answered"),
                        questions.getLong("stuck"),
                        questions.getLong("leaving")),
                calls(id),
                lists(id),
                givenUp(id));
    }

    private Map<String, Long> calls(String id) {
        Map<String, Long> calls = new TreeMap<>();
        for (Row row : database.execute(CALLS, id)) {
            calls.put(row.getString("outcome"), row.getLong("calls"));
        }
        return calls;
    }

    private List<ReceivedList> lists(String id) {
        List<ReceivedList> lists = new ArrayList<>();
        for (Row row : database.execute(LISTS, id)) {
            lists.add(new ReceivedList(
                    row.getString("organisation"),
                    row.getLong("rows"),
                    Times.utc(row.getOffsetDateTime("received_at"))));
        }
        return lists;
    }

    private @Nullable GivenUp givenUp(String id) {
        RowIterator<Row> rows = database.execute(GIVEN_UP, id).iterator();
        if (!rows.hasNext()) {
            return null;
        }
        Row row = rows.next();
        return new GivenUp(row.getLong("given_up_persons"), row.getString("given_up_reason"));
    }

    /** Entities are read on the event loop. */
    private Progress progress(String id) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withSession(() -> report.of(id)));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the progress of a round can't be read", e);
        }
    }
}
