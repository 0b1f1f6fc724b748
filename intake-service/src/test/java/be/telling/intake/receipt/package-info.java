/** Keys of receipts. */
@NullMarked
package be.telling.intake.receipt;

import org.jspecify.annotations.NullMarked;
