/**
 * What comes in: the environment that a service is started in.
 * What goes out: a start, or the names that no service knows.
 * Never seen here: what a setting is set to.
 */
@NullMarked
package be.telling.commons.settings;

import org.jspecify.annotations.NullMarked;
