/**
 * In: the bytes of a staff list as an organisation's HR system wrote them.
 * Out: checked staff rows, one by one, and a report that names rows, columns and codes.
 * Never here: a database, HTTP, a file; a value of a cell in any message.
 */
@NullMarked
package be.telling.commons.reading;

import org.jspecify.annotations.NullMarked;
