/**
 * In: what was published, withdrawn or refused, as hashes. Out: a Merkle log of it that anybody can check, and signatures.
 * Never seen here: a figure, or anything about a release before it is public.
 */
@NullMarked
package be.telling.statistics.transparency;

import org.jspecify.annotations.NullMarked;
