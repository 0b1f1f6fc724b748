/**
 * In: protected figures and the decisions of a statistician. Out: releases as immutable bytes, from their time on.
 * Never seen here: a raw count, but while a candidate is being built; and no unpublished byte leaves for the public.
 */
@NullMarked
package be.telling.statistics.release;

import org.jspecify.annotations.NullMarked;
