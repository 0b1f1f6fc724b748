/**
 * In: what the register side tells anyone: its public sealing keys and its definitions.
 * Out: the same, remembered, so that organisations can submit while the register side is down.
 * Never here: a list or a token of an organisation.
 */
@NullMarked
package be.telling.intake.registerside;

import org.jspecify.annotations.NullMarked;
