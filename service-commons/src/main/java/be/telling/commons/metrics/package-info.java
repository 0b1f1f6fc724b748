/**
 * What comes in: the labels that callers can choose.
 * What goes out: labels from closed sets.
 * Never seen here: what is measured.
 */
@NullMarked
package be.telling.commons.metrics;

import org.jspecify.annotations.NullMarked;
