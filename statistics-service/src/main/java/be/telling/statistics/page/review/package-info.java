/**
 * In: a candidate or a release under embargo. Out: what a statistician looks at before deciding: differences to the round
 * before, and the public page as it will be.
 * Never seen here: anybody but a statistician.
 */
@NullMarked
package be.telling.statistics.page.review;

import org.jspecify.annotations.NullMarked;
