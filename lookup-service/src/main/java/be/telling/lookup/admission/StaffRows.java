package be.telling.lookup.admission;

import be.telling.commons.staff.StaffRow;
import be.telling.lookup.database.Column;
import be.telling.lookup.database.Statements;
import be.telling.lookup.keys.Content;
import be.telling.lookup.keys.Pseudonym;
import be.telling.lookup.keys.RoundCipher;
import be.telling.lookup.round.Attributes;
import be.telling.lookup.round.Attribution;
import be.telling.lookup.round.Turn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of a part as persons with their first question. Who is listed already keeps the row that counts,
 * whichever came first; so parts may be admitted in any order, by anybody. Rows go in the order of pseudonyms, so that
 * two parts with the same persons don't wait for each other in a circle.
 */
final class StaffRows {

    private static final String PERSONS = """
            insert into staff as s (round, pseudonym, organisation, fte, row, attributes, waiting_for)
            select $1, p, $3, f, r, a, p
            from unnest($2::bytea[], $4::float8[], $5::int4[], $6::bytea[]) as listed(p, f, r, a) order by p
            on conflict (round, pseudonym) do update
              set organisation = excluded.organisation, fte = excluded.fte, row = excluded.row,
                  attributes = excluded.attributes
              where excluded.fte > s.fte
                 or (excluded.fte = s.fte and excluded.organisation < s.organisation)
                 or (excluded.fte = s.fte and excluded.organisation = s.organisation and excluded.row < s.row)""";

    private static final String QUESTIONS = """
            insert into question (round, pseudonym, number, due_at)
            select $1, p, n, %s from unnest($2::bytea[], $3::bytea[]) as q(p, n) order by p
            on conflict do nothing""".formatted(Turn.dueAt("p", "0", "false"));

    private final Statements statements;
    private final String round;
    private final RoundCipher cipher;

    StaffRows(Statements statements, String round, RoundCipher cipher) {
        this.statements = statements;
        this.round = round;
        this.cipher = cipher;
    }

    void admit(String organisation, List<StaffRow> rows) {
        Map<Pseudonym, StaffRow> persons = new TreeMap<>();
        for (StaffRow row : rows) {
            persons.merge(cipher.pseudonym(row.number()), row, (one, other) -> counting(organisation, one, other));
        }
        if (persons.isEmpty()) {
            return;
        }
        List<byte @Nullable []> pseudonyms = new ArrayList<>();
        List<byte @Nullable []> attributes = new ArrayList<>();
        List<byte @Nullable []> numbers = new ArrayList<>();
        persons.forEach((pseudonym, row) -> {
            pseudonyms.add(pseudonym.bytes());
            attributes.add(
                    cipher.seal(Content.ATTRIBUTES, pseudonym, attributes(row).bytes()));
            numbers.add(cipher.sealNumber(pseudonym, row.number()));
        });
        Collection<StaffRow> listed = persons.values();
        statements.execute(
                PERSONS,
                round,
                Column.bytes(pseudonyms),
                organisation,
                Column.doubles(listed.stream().map(StaffRow::fte).toList()),
                Column.integers(listed.stream().map(StaffRow::row).toList()),
                Column.bytes(attributes));
        statements.execute(QUESTIONS, round, Column.bytes(pseudonyms), Column.bytes(numbers));
    }

    private static StaffRow counting(String organisation, StaffRow one, StaffRow other) {
        return attribution(organisation, one).compareTo(attribution(organisation, other)) <= 0 ? one : other;
    }

    private static Attribution attribution(String organisation, StaffRow row) {
        return new Attribution(organisation, row.fte(), row.row());
    }

    private static Attributes attributes(StaffRow row) {
        return new Attributes(row.level(), row.statute(), row.sex(), row.ageBand());
    }
}
