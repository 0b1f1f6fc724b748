/**
 * In: sealed parts of lists of a round that is to be counted.
 * Out: one staff row for each person, and the first question about him.
 * Never seen here: a list that is only partly admitted when questions are asked.
 */
@NullMarked
package be.telling.lookup.admission;

import org.jspecify.annotations.NullMarked;
