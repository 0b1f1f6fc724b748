/**
 * In: counts that a reading made, and how many rows the organisation's last list had.
 * Out: hints for whoever knows the staff: codes, counts and a sentence; never a reason to refuse.
 * Never here: a row, a number; a comparison of lists that outlives the process or that an organisation is told of.
 */
@NullMarked
package be.telling.intake.hint;

import org.jspecify.annotations.NullMarked;
