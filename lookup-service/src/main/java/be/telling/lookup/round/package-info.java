/**
 * In: announcements that a round is received, counted, halted or done.
 * Out: the rounds that have work to do, and their progress in figures.
 * Never seen here: a national number, an answer or a verdict.
 */
@NullMarked
package be.telling.lookup.round;

import org.jspecify.annotations.NullMarked;
