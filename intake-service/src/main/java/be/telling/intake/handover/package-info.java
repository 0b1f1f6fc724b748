/**
 * In: closed rounds with their sealed lists.
 * Out: the same on the register side, acknowledged; here the parts are gone, and the round follows the count.
 * Never here: an opened part; this side has no key for one.
 */
@NullMarked
package be.telling.intake.handover;

import org.jspecify.annotations.NullMarked;
