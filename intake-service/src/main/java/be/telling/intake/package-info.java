/**
 * The government side: organisations submit staff lists here, and each leaves sealed to the register side.
 * In: rounds and lists. Out: sealed lists, reports, receipts.
 * Never here: a national number outside the memory of the request that brings it.
 */
@NullMarked
package be.telling.intake;

import org.jspecify.annotations.NullMarked;
