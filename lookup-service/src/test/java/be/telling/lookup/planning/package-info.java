/**
 * In: the simulator's population, and the judge as it ships. Out: how many calls a round takes, by the planner and by
 * whatever it is compared with. Never seen here: a database, a message, a clock.
 */
@NullMarked
package be.telling.lookup.planning;

import org.jspecify.annotations.NullMarked;
