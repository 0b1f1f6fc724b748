/**
 * In: what was stored of a list: counts, times, a digest of sealed bytes.
 * Out: a signed receipt, and the public keys that prove it.
 * Never here: a row of a list, or a digest that a row could be guessed from.
 */
@NullMarked
package be.telling.intake.receipt;

import org.jspecify.annotations.NullMarked;
