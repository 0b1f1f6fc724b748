/**
 * In: the planner as it ships, and the simulator's population. Out: calls per person, against the best orders there are.
 * Never seen here: a database, a message, a clock: the figures are the same on every machine.
 */
@NullMarked
package be.telling.bench.planner;

import org.jspecify.annotations.NullMarked;
