/** Rounds as coordinators send them, right and wrong. */
@NullMarked
package be.telling.intake.round;

import org.jspecify.annotations.NullMarked;
