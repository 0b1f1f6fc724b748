/**
 * In: an organisation's list file, on the organisation's own machine.
 * Out: its report, and the list sealed so that only the register side can open it; whether receipts are genuine.
 * Never here: a number in clear in any file, message or request; a key that opens anything.
 */
@NullMarked
package be.telling.seal;

import org.jspecify.annotations.NullMarked;
