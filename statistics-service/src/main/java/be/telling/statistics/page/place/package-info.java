/**
 * In: a published release and the code of an organisation or domain. Out: that place's own report, as a page and on paper, and the way to find it.
 * Never seen here: a figure that the release withholds.
 */
@NullMarked
package be.telling.statistics.page.place;

import org.jspecify.annotations.NullMarked;
