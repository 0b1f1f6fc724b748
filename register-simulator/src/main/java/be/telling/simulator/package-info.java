/**
 * In: arguments. Out: a running register over synthetic families, or a round's files with the counts they must give.
 * Never here: code of a service: what both do, they do for themselves.
 */
@NullMarked
package be.telling.simulator;

import org.jspecify.annotations.NullMarked;
