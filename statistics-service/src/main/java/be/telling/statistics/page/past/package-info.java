/**
 * In: figures that the government published before, each with its source, and this service's own releases. Out: the
 * evolution as a chart and a table, breaks marked.
 * Never seen here: an official figure without a source.
 */
@NullMarked
package be.telling.statistics.page.past;

import org.jspecify.annotations.NullMarked;
