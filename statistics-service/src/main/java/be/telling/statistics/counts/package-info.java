/**
 * In: the raw cells that the register side counted. Out: the same cells, for the statistician and for the protection.
 * Never seen here: a person; and no raw cell leaves this package but as {@link be.telling.statistics.counts.RawCounts}.
 */
@NullMarked
package be.telling.statistics.counts;

import org.jspecify.annotations.NullMarked;
