/**
 * In: what operators ask and decide about rounds, and about the asking as a whole.
 * Out: figures about the work, handles of open persons, and a record of every decision.
 * Never seen here: a number, an answer, a verdict, or whose list somebody is on.
 */
@NullMarked
package be.telling.lookup.operation;

import org.jspecify.annotations.NullMarked;
