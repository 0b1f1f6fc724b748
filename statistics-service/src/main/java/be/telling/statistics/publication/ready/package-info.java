/**
 * In: answers to anybody as the resources made them. Out: the same answers again, packed, without asking a resource.
 * Never seen here: an answer to somebody with a token.
 */
@NullMarked
package be.telling.statistics.publication.ready;

import org.jspecify.annotations.NullMarked;
