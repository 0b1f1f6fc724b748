/** Lists that were left on their way in. */
@NullMarked
package be.telling.intake.list;

import org.jspecify.annotations.NullMarked;
