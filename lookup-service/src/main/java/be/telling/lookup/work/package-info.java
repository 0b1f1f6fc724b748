/**
 * In: the start and the end of a replica.
 * Out: its workers, started together and stopped with all that was under way stored.
 * Never seen here: what the workers work on.
 */
@NullMarked
package be.telling.lookup.work;

import org.jspecify.annotations.NullMarked;
