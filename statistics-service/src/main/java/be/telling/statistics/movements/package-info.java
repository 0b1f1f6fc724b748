/**
 * In: how many persons joined and left each group between two rounds, from the statistician. Out: the same, to protect and to
 * attack with. Never seen here: a person, an origin; nothing of it stands unsealed in a row.
 */
@NullMarked
package be.telling.statistics.movements;

import org.jspecify.annotations.NullMarked;
