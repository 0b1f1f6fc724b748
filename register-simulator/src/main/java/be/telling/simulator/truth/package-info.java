/**
 * In: a population, lists and a definition's name. Out: the raw cells that a right count must have.
 * Never here: a message of the register, or code of a service: this is the second opinion on both.
 */
@NullMarked
package be.telling.simulator.truth;

import org.jspecify.annotations.NullMarked;
