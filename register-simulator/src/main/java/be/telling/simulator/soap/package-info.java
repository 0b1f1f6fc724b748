/**
 * In: the bytes of a MAGDA message. Out: what it asks, or why it is refused; and the bytes of the answer.
 * Never here: whether the question is granted, or fails: that was decided before.
 */
@NullMarked
package be.telling.simulator.soap;

import org.jspecify.annotations.NullMarked;
