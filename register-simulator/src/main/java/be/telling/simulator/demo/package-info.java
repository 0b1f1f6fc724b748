/**
 * In: a population. Out: a round with organisations in domains, and each organisation's list as it would deliver it.
 * Never here: what the register knows of anybody's origin.
 */
@NullMarked
package be.telling.simulator.demo;

import org.jspecify.annotations.NullMarked;
