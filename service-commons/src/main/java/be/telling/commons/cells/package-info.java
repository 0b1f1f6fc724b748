/**
 * In: nothing. Out: the key of one count, written the same way by who counts and by who publishes.
 * A cell differs from the total in at most one of level, statute, sex and age.
 * Never seen here: persons; a cell only knows how many they are.
 */
@NullMarked
package be.telling.commons.cells;

import org.jspecify.annotations.NullMarked;
