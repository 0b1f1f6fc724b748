/**
 * In: everything that a run leaves behind, and the numbers that must not be in it. Out: where they are, if they are.
 * Never seen here: a reason to let one pass.
 */
@NullMarked
package be.telling.e2e.search;

import org.jspecify.annotations.NullMarked;
