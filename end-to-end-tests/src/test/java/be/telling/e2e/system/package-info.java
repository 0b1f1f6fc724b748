/**
 * In: what the build packaged. Out: one running set that the tests of a whole JVM share, with handles to call, hurt and question it.
 * Never seen here: what a test expects.
 */
@NullMarked
package be.telling.e2e.system;

import org.jspecify.annotations.NullMarked;
