/**
 * In: the raw cells of a count and the decisions of a statistician. Out: releases, and the page that shows them.
 * Never seen here: a national number, or anything about one person.
 */
@NullMarked
package be.telling.statistics;

import org.jspecify.annotations.NullMarked;
