/**
 * In: a national number to ask about. Out: what the register says of first and current nationality and of the two
 * parents, or what to do instead. Never seen here: lists, organisations, results; never kept, but for
 * what the register itself puts in files: names, addresses, answers.
 */
@NullMarked
package be.telling.lookup.register;

import org.jspecify.annotations.NullMarked;
