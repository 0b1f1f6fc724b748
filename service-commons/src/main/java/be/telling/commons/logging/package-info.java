/**
 * In: every record on its way to the console. Out: the record with anything masked that looks like a national number.
 * The last line of defence: the code logs no number, and this catches the library that does.
 * Never seen here: the text of an exception in a trace; traces name classes and places.
 */
@NullMarked
package be.telling.commons.logging;

import org.jspecify.annotations.NullMarked;
