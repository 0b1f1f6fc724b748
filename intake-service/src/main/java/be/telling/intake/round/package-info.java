/**
 * In: rounds as the coordinator sets them up, closes them and follows them.
 * Out: which list may come in now, and the whole of a closed round for the register side.
 * Never here: a list or anything that stands on one.
 */
@NullMarked
package be.telling.intake.round;

import org.jspecify.annotations.NullMarked;
