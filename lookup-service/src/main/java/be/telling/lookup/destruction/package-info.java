/**
 * In: rounds whose counts are acknowledged.
 * Out: a record that everything about them was destroyed.
 * Never seen here: what was destroyed.
 */
@NullMarked
package be.telling.lookup.destruction;

import org.jspecify.annotations.NullMarked;
