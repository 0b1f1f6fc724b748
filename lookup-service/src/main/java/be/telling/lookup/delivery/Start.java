package be.telling.lookup.delivery;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.lookup.database.Column;
import be.telling.lookup.database.Database;
import be.telling.lookup.database.Statements;
import be.telling.lookup.definition.Definition;
import be.telling.lookup.definition.Definitions;
import be.telling.lookup.keys.RoundKeys;
import be.telling.lookup.round.Manifest;
import be.telling.lookup.round.RoundState;
import be.telling.lookup.work.Bells;
import be.telling.lookup.work.Topic;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.List;

/** Starts the count of a round: once, by one manifest. The same one again is the same start. */
@Singleton
class Start {

    /** A round of which no list came, because nobody delivered one, is counted too. */
    private static final String EMPTY_ROUND = """
            insert into round (id, definition, reference_date, state, wrapped_key) values ($1, $2, $3, 'receiving', $4)
            on conflict do nothing""";

    private static final String ROUND = "select state, manifest_digest from round where id = $1 for update";

    /** What wasn't announced isn't counted, so it isn't kept. */
    private static final String FORGET_PARTS = """
            delete from sealed_part where delivery in
              (select delivery from sealed_list where round = $1 and organisation <> all($2::text[]))""";

    private static final String FORGET_LISTS =
            "delete from sealed_list where round = $1 and organisation <> all($2::text[])";

    private static final String START = """
            update round set state = 'counting', started_at = clock_timestamp(), manifest = $2::text::jsonb,
              manifest_digest = $3, lists = $4, rows = $5, definition_version = $6
            where id = $1""";

    private final Database database;
    private final Definitions definitions;
    private final RoundKeys keys;
    private final ObjectMapper json;
    private final Bells bells;

    Start(Database database, Definitions definitions, RoundKeys keys, ObjectMapper json, Bells bells) {
        this.database = database;
        this.definitions = definitions;
        this.keys = keys;
        this.json = json;
        this.bells = bells;
    }

    /** The state that the round is in from now on. */
    RoundState start(String round, Manifest manifest) {
        ManifestCheck.consistent(manifest);
        Definition definition = definitions
                .find(manifest.definition())
                .orElseThrow(() -> ProblemException.of(ProblemType.DEFINITION_UNKNOWN));
        RoundState state = database.inTransaction(tx -> start(tx, round, manifest, definition));
        bells.ring(Topic.ADMISSION);
        return state;
    }

    private RoundState start(Statements tx, String round, Manifest manifest, Definition definition) {
        if (manifest.lists().isEmpty()) {
            tx.execute(EMPTY_ROUND, round, definition.id(), manifest.referenceDate(), keys.create(round));
        }
        String text = write(manifest);
        byte[] digest = Digests.sha256(text);
        for (Row row : tx.execute(ROUND, round)) {
            RoundState state = RoundState.fromCode(row.getString("state"));
            state.requireKept();
            if (state == RoundState.RECEIVING) {
                break;
            }
            if (!MessageDigest.isEqual(digest, row.getBuffer("manifest_digest").getBytes())) {
                throw ProblemException.of(ProblemType.ROUND_ALREADY_COUNTING);
            }
            return state;
        }
        new ManifestCheck(tx, round, manifest).listsAreHere();
        List<String> organisations =
                manifest.lists().stream().map(Manifest.SealedList::organisation).toList();
        tx.execute(FORGET_PARTS, round, Column.texts(organisations));
        tx.execute(FORGET_LISTS, round, Column.texts(organisations));
        tx.execute(START, round, text, digest, organisations.size(), manifest.accepted(), definition.version());
        return RoundState.COUNTING;
    }

    private String write(Manifest manifest) {
        try {
            return json.writeValueAsString(manifest);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest can't be written", e);
        }
    }
}
