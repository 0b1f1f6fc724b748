/**
 * In: the packaged lookup-service in several processes, and a register that grants so many calls a second.
 * Out: the part of the grant that was used, and the fullest second, both as the register saw them.
 * Never seen here: what the processes know of each other.
 */
@NullMarked
package be.telling.bench.quota;

import org.jspecify.annotations.NullMarked;
