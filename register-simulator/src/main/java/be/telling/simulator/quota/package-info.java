/**
 * In: the moments at which calls arrive. Out: whether the register grants them, and how busy it was at its busiest.
 * Never here: what is asked, or by whom.
 */
@NullMarked
package be.telling.simulator.quota;

import org.jspecify.annotations.NullMarked;
