/**
 * In: a release that was counted and published here. Out: how quickly it is served, beside nginx serving the same bytes.
 * Never seen here: anything but public addresses.
 */
@NullMarked
package be.telling.bench.publication;

import org.jspecify.annotations.NullMarked;
