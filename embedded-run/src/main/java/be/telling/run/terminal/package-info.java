/**
 * In: what happens. Out: lines for the person who watches, and a progress bar where there is a terminal.
 * Never seen here: secrets, numbers of persons' lists.
 */
@NullMarked
package be.telling.run.terminal;

import org.jspecify.annotations.NullMarked;
