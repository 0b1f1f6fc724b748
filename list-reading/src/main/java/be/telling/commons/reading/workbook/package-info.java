/**
 * In: the bytes of a workbook (Office Open XML), whole, in memory, for its directory stands at the end.
 * Out: the rows of its one sheet with values, as every other format delivers them.
 * Never here: a file, so that no number of a workbook touches the disk; a library that unpacks without a bound.
 */
@NullMarked
package be.telling.commons.reading.workbook;

import org.jspecify.annotations.NullMarked;
