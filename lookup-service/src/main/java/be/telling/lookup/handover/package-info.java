/**
 * In: the encrypted document of a counted round.
 * Out: its acknowledgement by the statistics side, and later the news of its release.
 * Never seen here: a row about a person.
 */
@NullMarked
package be.telling.lookup.handover;

import org.jspecify.annotations.NullMarked;
