/**
 * In: a folder, a port and passwords. Out: a real PostgreSQL server with a database and a role of its own for each service.
 * Never seen here: what the services keep in their databases.
 */
@NullMarked
package be.telling.run.database;

import org.jspecify.annotations.NullMarked;
