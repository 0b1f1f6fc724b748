/**
 * In: where the parts of a run listen and with which clients one may call them. Out: the file that tells other programs.
 * Never seen here: the parts themselves.
 */
@NullMarked
package be.telling.run.endpoints;

import org.jspecify.annotations.NullMarked;
