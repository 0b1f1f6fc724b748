/**
 * In: intake-service with a database, and synthetic lists of a hundred thousand and of a million rows.
 * Out: how long it takes to upload, check, seal and store them, beside copying the same rows into one table.
 * Never seen here: real persons; anything of the service's inside.
 */
@NullMarked
package be.telling.bench.upload;

import org.jspecify.annotations.NullMarked;
