/**
 * In: what a statistician announces. Out: which counts will be published when, for everybody.
 * Never seen here: a figure, or whether there is a candidate.
 */
@NullMarked
package be.telling.statistics.calendar;

import org.jspecify.annotations.NullMarked;
