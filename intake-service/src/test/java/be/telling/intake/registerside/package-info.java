/** What is known of a register side that comes and goes. */
@NullMarked
package be.telling.intake.registerside;

import org.jspecify.annotations.NullMarked;
