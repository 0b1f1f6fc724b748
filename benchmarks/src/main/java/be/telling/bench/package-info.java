/**
 * In: the packaged services, and baselines that do the same work by the plainest means there are.
 * Out: ratios between the two, measured in one run on one machine.
 * Never seen here: real persons; a pass or fail that a test relies on.
 */
@NullMarked
package be.telling.bench;

import org.jspecify.annotations.NullMarked;
