/**
 * In: checked rows of one organisation. Out: parts that only the register side can open, and their form on the wire.
 * Each part is bound to its list and place: it can't be moved, repeated, dropped or given to another list unnoticed.
 * Never seen here: a stored row; clear rows exist in memory alone, between the reader of a list and the seal, and after opening.
 */
@NullMarked
package be.telling.commons.sealedlist;

import org.jspecify.annotations.NullMarked;
