/** Lists sealed and opened again. */
@NullMarked
package be.telling.intake.sealing;

import org.jspecify.annotations.NullMarked;
