/**
 * In: HTTP, and a population with its quota and faults. Out: MAGDA answers, and what was measured of the asking.
 * Never here: how a person's answer looks, or what anybody counts as.
 */
@NullMarked
package be.telling.simulator.server;

import org.jspecify.annotations.NullMarked;
