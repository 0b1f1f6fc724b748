/**
 * In: sealed lists of staff, the register's answers about them and their parents and grandparents.
 * Out: counts, to the statistics side alone.
 * Never seen outside: a national number, an answer, what one person counts as.
 */
@NullMarked
package be.telling.lookup;

import org.jspecify.annotations.NullMarked;
