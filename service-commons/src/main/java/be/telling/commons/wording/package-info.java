/**
 * In: the texts of a service's pages, a file for each language. Out: each text by its key.
 * Never seen here: what is put into a text.
 */
@NullMarked
package be.telling.commons.wording;

import org.jspecify.annotations.NullMarked;
