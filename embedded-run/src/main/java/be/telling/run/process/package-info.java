/**
 * In: what to start, with which environment, and how to tell that it is ready. Out: processes that answer, or the reason why one does not.
 * Never seen here: what the processes are for; and none of them outlives the run.
 */
@NullMarked
package be.telling.run.process;

import org.jspecify.annotations.NullMarked;
