/**
 * In: the bytes of a release in every form, those of the earlier releases, head counts, and how many moved. Out: a
 * verdict, with the rules and places that failed. Never seen here: a true count by origin, or how the figures were made.
 */
@NullMarked
package be.telling.statistics.gate;

import org.jspecify.annotations.NullMarked;
