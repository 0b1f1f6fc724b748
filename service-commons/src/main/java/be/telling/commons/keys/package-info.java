/**
 * In: a key file that an operator keeps. Out: the keys that open lists, and envelopes around what a database may keep.
 * Every envelope is bound to the place that it belongs to, and names its key, so that keys can be changed.
 * Never seen here: a key in a log or a database.
 */
@NullMarked
package be.telling.commons.keys;

import org.jspecify.annotations.NullMarked;
