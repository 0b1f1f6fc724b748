/**
 * In: checked staff rows, one by one.
 * Out: sealed parts that only the register side can open, and a digest over them.
 * Never here: a row that is kept after its part is sealed; a database, HTTP.
 */
@NullMarked
package be.telling.intake.sealing;

import org.jspecify.annotations.NullMarked;
