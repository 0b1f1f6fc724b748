/** The pauses of the hand-over. */
@NullMarked
package be.telling.intake.handover;

import org.jspecify.annotations.NullMarked;
