/** Workbooks as spreadsheets, libraries and attackers make them. */
@NullMarked
package be.telling.intake.reading.workbook;

import org.jspecify.annotations.NullMarked;
