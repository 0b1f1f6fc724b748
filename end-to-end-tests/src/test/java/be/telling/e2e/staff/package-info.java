/**
 * In: a seed. Out: staff in organisations, the lists that these hand in, and the counts that must come of them.
 * Never seen here: what the services make of it.
 */
@NullMarked
package be.telling.e2e.staff;

import org.jspecify.annotations.NullMarked;
