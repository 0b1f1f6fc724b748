package be.telling.run;

import be.telling.run.database.Database;
import be.telling.run.database.PostgresServer;
import be.telling.run.process.PartFailed;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/**
 * One server, a database and a role for each service.
 *
 * @param byService with the password of the service's role
 */
record Databases(PostgresServer server, Map<Service, Database> byService) {

    static Databases start(Ground ground) throws PartFailed, InterruptedException {
        Path log = ground.folders().log(PostgresServer.NAME);
        PostgresServer server = PostgresServer.start(
                ground.parts(),
                ground.folders().binaries(),
                ground.data().resolve(PostgresServer.NAME),
                log,
                ground.network().database(),
                ground.values().secret("database.superuser"));
        Map<Service, Database> databases = new EnumMap<>(Service.class);
        try {
            for (Service service : Service.values()) {
                String name = service.label();
                Database database = server.database(name, ground.values().secret("database." + name));
                server.provide(database);
                databases.put(service, database);
            }
        } catch (SQLException e) {
            throw new PartFailed(PostgresServer.NAME, "the databases could not be made (" + e.getMessage() + ").", log);
        }
        ground.terminal().line("PostgreSQL is up");
        return new Databases(server, databases);
    }

    /** The database of a service. */
    Database of(Service service) {
        Database database = byService.get(service);
        if (database == null) {
            throw new IllegalStateException("no database for " + service);
        }
        return database;
    }
}
