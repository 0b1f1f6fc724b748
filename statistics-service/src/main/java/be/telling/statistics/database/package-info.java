/**
 * In: a piece of work on the database. Out: its result, after the transaction was committed.
 * Never seen here: what the work is about.
 */
@NullMarked
package be.telling.statistics.database;

import org.jspecify.annotations.NullMarked;
