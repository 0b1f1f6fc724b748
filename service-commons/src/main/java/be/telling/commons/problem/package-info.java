/**
 * In: everything that can go wrong in a request. Out: an RFC 9457 answer from one closed catalogue.
 * What isn't foreseen gets a number under which the operator finds it; its text stays inside.
 * Never seen here: the offending value; an answer says where it stood, not what it was.
 */
@NullMarked
package be.telling.commons.problem;

import org.jspecify.annotations.NullMarked;
