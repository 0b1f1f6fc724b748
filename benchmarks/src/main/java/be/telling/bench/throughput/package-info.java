/**
 * In: packaged services, a register that answers at once, and a bare client that asks it the same.
 * Out: how many calls a second each of them gets through, and how much memory a round takes.
 * Never seen here: a quota; it is as good as none.
 */
@NullMarked
package be.telling.bench.throughput;

import org.jspecify.annotations.NullMarked;
