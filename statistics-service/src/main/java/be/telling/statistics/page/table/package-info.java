/**
 * In: protected figures of a release and the order a reader wants. Out: charts and tables, ready to be placed.
 * Never seen here: anything that is not published.
 */
@NullMarked
package be.telling.statistics.page.table;

import org.jspecify.annotations.NullMarked;
