/** Lists as they come from real systems, read without a database or HTTP. */
@NullMarked
package be.telling.intake.reading;

import org.jspecify.annotations.NullMarked;
