/**
 * In: how often and how the register shall fail, by argument or while it runs. Out: a fault, or none, for each call.
 * Never here: the question that the fault falls upon.
 */
@NullMarked
package be.telling.simulator.faults;

import org.jspecify.annotations.NullMarked;
