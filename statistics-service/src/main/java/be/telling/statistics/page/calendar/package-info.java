/**
 * In: announcements and public releases. Out: the release calendar as people read it.
 * Never seen here: a figure, a candidate, or the moment of an embargo.
 */
@NullMarked
package be.telling.statistics.page.calendar;

import org.jspecify.annotations.NullMarked;
