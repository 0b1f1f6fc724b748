/**
 * In: a running set and the synthetic lists of the demo. Out: a whole count, done over HTTP with tokens as the organisations, the coordinator
 * and the statistician would. Never seen here: any way into the services but their public interface.
 */
@NullMarked
package be.telling.run.job;

import org.jspecify.annotations.NullMarked;
