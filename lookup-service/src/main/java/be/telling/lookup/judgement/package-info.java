/**
 * In: answered questions.
 * Out: a verdict for each person who can be judged, the next question for the others.
 * Never seen here: the register, and the organisation of a person.
 */
@NullMarked
package be.telling.lookup.judgement;

import org.jspecify.annotations.NullMarked;
