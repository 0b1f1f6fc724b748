/**
 * In: persons with their verdicts.
 * Out: cells, as one encrypted document for the statistics side.
 * Never seen here: a national number.
 */
@NullMarked
package be.telling.lookup.counting;

import org.jspecify.annotations.NullMarked;
