package be.telling.bench.upload;

import be.telling.run.database.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** The baseline: {@code psql \copy} of a file into one table without an index, unchecked and in clear. */
final class Copy {

    private final Database database;

    Copy(Database database) {
        this.database = database;
    }

    void prepare() throws SQLException {
        execute("drop table if exists bench_copy");
        execute("create table bench_copy (national_number varchar(11), level varchar(1), statute varchar(11),"
                + " sex varchar(1), age smallint, fte numeric(3, 2))");
    }

    void remove() throws SQLException {
        execute("drop table if exists bench_copy");
    }

    /** Into the emptied table, from the start of psql to its end. */
    Duration run(Path csv) throws SQLException, IOException, InterruptedException {
        execute("truncate bench_copy");
        long start = System.nanoTime();
        var psql = new ProcessBuilder(List.of(
                        "psql",
                        "-X",
                        "-q",
                        "-v",
                        "ON_ERROR_STOP=1",
                        "-h",
                        database.host(),
                        "-p",
                        Integer.toString(database.port()),
                        "-U",
                        database.name(),
                        "-d",
                        database.name(),
                        "-c",
                        "\\copy bench_copy from '" + csv + "' with (format csv, header, delimiter ';')"))
                .inheritIO();
        psql.environment().put("PGPASSWORD", database.password());
        int status = psql.start().waitFor();
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        if (status != 0) {
            throw new IOException("psql ended with " + status);
        }
        return taken;
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.name(), database.password());
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
