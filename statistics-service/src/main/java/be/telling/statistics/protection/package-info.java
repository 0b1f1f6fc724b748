/**
 * In: raw counts and the parameters of a release. Out: figures that may be shown, or a refusal with its reasons.
 * Never seen here: a person, a database, a network; the same input gives the same output, always.
 */
@NullMarked
package be.telling.statistics.protection;

import org.jspecify.annotations.NullMarked;
