/**
 * In: options and the environment. Out: a running set of all parts on this machine, its addresses, and on request a whole count on it.
 * Never seen here: real staff; the lists of the demo are synthetic.
 */
@NullMarked
package be.telling.run;

import org.jspecify.annotations.NullMarked;
