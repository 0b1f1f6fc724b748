/**
 * In: the environment of the service.
 * Out: its settings, checked at start.
 * Never here: a secret that could be printed with them.
 */
@NullMarked
package be.telling.intake.settings;

import org.jspecify.annotations.NullMarked;
