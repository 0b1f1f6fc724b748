package be.telling.intake.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StagingSweepTest {

    private static final String ROUND = """
            insert into round (name, state, reference_date, definition, participants, created_at)
            values ('r-sweep', 'OPEN', '2025-12-31', 'vl-2016', '{"domains": [], "organisations": []}', now())""";

    private static final String LIST = """
            insert into staff_list (id, round, organisation, state, definition, reference_date, key_id, submitted_by,
              touched_at)
            values ('%s', 'r-sweep', '%s', '%s', 'vl-2016', '2025-12-31', 'k', 's', now() - interval '%s')""";

    @Inject
    StagingSweep sweep;

    @Inject
    DataSource database;

    @Test
    void removesWhatKilledUploadsLeftAndNothingElse() throws SQLException {
        change(ROUND);
        change(LIST.formatted("00000000-0000-0000-0000-000000000001", "OVO000001", "STAGED", "1 hour"));
        change(LIST.formatted("00000000-0000-0000-0000-000000000002", "OVO000001", "STAGED", "1 minute"));
        change(LIST.formatted("00000000-0000-0000-0000-000000000003", "OVO000001", "STORED", "1 day"));
        change("insert into sealed_part values ('00000000-0000-0000-0000-000000000001', 0, 0, '')");

        sweep.sweep().await().indefinitely();

        assertThat(count("select count(*) from staff_list where round = 'r-sweep'"))
                .isEqualTo(2);
        assertThat(count("select count(*) from sealed_part where list = '00000000-0000-0000-0000-000000000001'"))
                .isZero();
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    private int count(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
