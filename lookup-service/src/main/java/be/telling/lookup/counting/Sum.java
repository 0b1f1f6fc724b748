package be.telling.lookup.counting;

import be.telling.lookup.database.Statements;
import be.telling.lookup.keys.Content;
import be.telling.lookup.keys.Pseudonym;
import be.telling.lookup.keys.RoundCipher;
import be.telling.lookup.round.Attributes;
import be.telling.lookup.round.Attribution;
import be.telling.lookup.round.CountingRound;
import be.telling.lookup.round.Manifest;
import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** One pass over all persons of a round, some at a time, in the transaction that also keeps the result. */
final class Sum {

    private static final int PAGE = 2_000;

    private static final String REPLACED =
            "select pseudonym, replaced_by from question where round = $1 and replaced_by is not null";

    private static final String PERSONS = """
            select pseudonym, organisation, fte, row, attributes, verdict from staff
            where round = $1 and pseudonym > $2 order by pseudonym limit $3""";

    private final Statements statements;
    private final CountingRound round;

    Sum(Statements statements, CountingRound round) {
        this.statements = statements;
        this.round = round;
    }

    Cells take(Manifest manifest) {
        Map<String, String> domains = new HashMap<>();
        manifest.organisations().forEach(o -> domains.put(o.code(), o.domain()));
        Cells cells = new Cells(domains);
        Merger merger = new Merger(replacements(), cells::add);
        byte[] last = {};
        int read = PAGE;
        while (read == PAGE) {
            read = 0;
            for (Row row : statements.execute(PERSONS, round.id(), last, PAGE)) {
                Person person = person(row);
                merger.add(person);
                last = person.pseudonym().bytes();
                read++;
            }
        }
        merger.end();
        return cells;
    }

    private Replacements replacements() {
        Map<Pseudonym, Pseudonym> replacedBy = new HashMap<>();
        for (Row row : statements.execute(REPLACED, round.id())) {
            replacedBy.put(
                    Pseudonym.of(row.getBuffer("pseudonym").getBytes()),
                    Pseudonym.of(row.getBuffer("replaced_by").getBytes()));
        }
        return new Replacements(replacedBy);
    }

    private Person person(Row row) {
        RoundCipher cipher = round.cipher();
        Pseudonym pseudonym = Pseudonym.of(row.getBuffer("pseudonym").getBytes());
        byte[] attributes = cipher.open(
                Content.ATTRIBUTES, pseudonym, row.getBuffer("attributes").getBytes());
        byte[] verdict =
                cipher.open(Content.VERDICT, pseudonym, row.getBuffer("verdict").getBytes());
        return new Person(
                pseudonym,
                new Attribution(row.getString("organisation"), row.getDouble("fte"), row.getInteger("row")),
                Attributes.of(attributes),
                new String(verdict, StandardCharsets.US_ASCII));
    }
}
