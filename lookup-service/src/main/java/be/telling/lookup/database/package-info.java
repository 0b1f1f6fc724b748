/**
 * In: SQL statements and their values, from virtual threads.
 * Out: rows; from a transaction all of its effects or none.
 * Never seen here: a transaction that stays open while somebody outside is called.
 */
@NullMarked
package be.telling.lookup.database;

import org.jspecify.annotations.NullMarked;
