/**
 * In: the packaged services beside a running set, each way in which they can be started.
 * Out: time to the first answer, and resident memory after a thousand.
 * Never seen here: the work of a round.
 */
@NullMarked
package be.telling.bench.startup;

import org.jspecify.annotations.NullMarked;
