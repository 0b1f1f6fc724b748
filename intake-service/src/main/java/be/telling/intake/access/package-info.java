/**
 * In: who calls, by a verified token.
 * Out: whether the call may touch an organisation's list.
 * Never here: the body of a request; nothing of it is read before the answer.
 */
@NullMarked
package be.telling.intake.access;

import org.jspecify.annotations.NullMarked;
