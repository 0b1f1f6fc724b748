/**
 * In: a seed, a number of staff and the rates of the traps. Out: families whose every fact is known by construction.
 * Never here: a message, a list, a rule of a definition, or a number that could be a real person's.
 */
@NullMarked
package be.telling.simulator.population;

import org.jspecify.annotations.NullMarked;
