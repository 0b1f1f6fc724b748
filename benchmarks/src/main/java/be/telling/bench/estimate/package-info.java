/**
 * In: rounds in simulated time over the simulator's populations.
 * Out: how far off their foretold ends are, after a tenth of the work.
 * Never seen here: a message, a database.
 */
@NullMarked
package be.telling.bench.estimate;

import org.jspecify.annotations.NullMarked;
