/** The service as a whole. */
@NullMarked
package be.telling.intake;

import org.jspecify.annotations.NullMarked;
