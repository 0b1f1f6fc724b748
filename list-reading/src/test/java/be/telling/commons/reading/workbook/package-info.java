/** Workbooks as spreadsheets, libraries and attackers make them. */
@NullMarked
package be.telling.commons.reading.workbook;

import org.jspecify.annotations.NullMarked;
