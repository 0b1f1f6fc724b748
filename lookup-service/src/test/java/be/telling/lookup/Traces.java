package be.telling.lookup;

import be.telling.lookup.database.Database;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Set;
import java.util.TreeSet;

/** What is left of a round in the database. */
final class Traces {

    private Traces() {}

    /** The tables with a row that names it. */
    static Set<String> of(Database database, String round) {
        Set<String> tables = new TreeSet<>();
        for (Row table : database.execute("select table_name::text as t from information_schema.columns"
                + " where table_schema = 'public' and column_name = 'round'")) {
            String name = table.getString("t");
            if (database.execute("select 1 from \"" + name + "\" where round = $1", round)
                            .rowCount()
                    > 0) {
                tables.add(name);
            }
        }
        if (database.execute("select 1 from round where id = $1", round).rowCount() > 0) {
            tables.add("round");
        }
        return tables;
    }

    /** Whether the round's key can't be unwrapped by anybody any more. */
    static boolean keyIsGone(Database database, String round) {
        return database.execute("select 1 from round where id = $1 and wrapped_key is null and manifest is null", round)
                        .rowCount()
                == 1;
    }
}
