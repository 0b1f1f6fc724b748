package be.telling.intake.round;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Rounds after they closed: read for the hand-over, and moved on by what the register side tells. */
@ApplicationScoped
public class ClosedRounds {

    private final Pool pool;
    private final ObjectMapper json;

    ClosedRounds(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    /** The round as it was closed. */
    public ClosedRound get(String name) {
        Row row = pool.preparedQuery(
                        "select state, reference_date, definition, participants from round where name = $1")
                .executeAndAwait(Tuple.of(name))
                .iterator()
                .next();
        Participants participants = read(row.getJsonObject("participants"));
        return new ClosedRound(
                name,
                RoundState.valueOf(row.getString("state")),
                row.getLocalDate("reference_date"),
                row.getString("definition"),
                participants.domains(),
                participants.organisations());
    }

    private Participants read(JsonObject document) {
        try {
            return json.readValue(document.encode(), Participants.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored round can't be read", e);
        }
    }

    /** Moves a round forward, never back, and clears its trouble. */
    public void advance(String name, RoundState state, RegisterProgress progress) {
        JsonObject told = new JsonObject(encode(progress));
        pool.preparedQuery("""
                        update round set progress = $3, trouble = null, trouble_since = null,
                          state = case when array_position($4::text[], $2) > array_position($4::text[], state::text)
                                  then $2 else state end
                        where name = $1""").executeAndAwait(Tuple.of(name, state.name(), told, order()));
    }

    /** Says that the round stands still and why; the first time of the same reason stays. */
    public void trouble(String name, String code) {
        pool.preparedQuery("""
                        update round set trouble = $2::text,
                          trouble_since = case when trouble = $2::text then trouble_since else now() end
                        where name = $1""").executeAndAwait(Tuple.of(name, code));
    }

    private static String[] order() {
        String[] order = new String[RoundState.values().length];
        for (RoundState state : RoundState.values()) {
            order[state.ordinal()] = state.name();
        }
        return order;
    }

    private String encode(RegisterProgress progress) {
        try {
            return json.writeValueAsString(progress);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("progress can't be written", e);
        }
    }
}
