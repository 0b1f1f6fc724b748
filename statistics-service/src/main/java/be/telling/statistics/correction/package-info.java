/**
 * In: which published release a statistician declares to be the correction of which. Out: chains of versions.
 * Never seen here: a figure; and nothing that is not published can correct or be corrected.
 */
@NullMarked
package be.telling.statistics.correction;

import org.jspecify.annotations.NullMarked;
