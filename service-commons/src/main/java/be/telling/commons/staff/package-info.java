/**
 * In: the words of a staff list. Out: closed vocabularies with the codes of the contract, and one checked row.
 * What a list doesn't say is {@code _U}, an ordinary value.
 * Never seen here: names, salaries, birth dates; the vocabulary has no place for them.
 */
@NullMarked
package be.telling.commons.staff;

import org.jspecify.annotations.NullMarked;
