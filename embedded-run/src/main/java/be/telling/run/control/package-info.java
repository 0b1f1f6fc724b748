/**
 * In: a word from a second invocation on this machine. Out: a service started again by the run that owns it, and what became of it.
 * Never seen here: anything from the network; the socket is a file of the run's owner.
 */
@NullMarked
package be.telling.run.control;

import org.jspecify.annotations.NullMarked;
