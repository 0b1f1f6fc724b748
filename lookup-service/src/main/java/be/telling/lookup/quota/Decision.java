package be.telling.lookup.quota;

import be.telling.commons.logging.NumberMask;

/**
 * Who changes the grant, and why. It is kept for ever, so whatever looks like a national number is masked.
 *
 * @param who the operator, as the register side's issuer names him
 * @param why in his own words
 */
public record Decision(String who, String why) {

    public Decision {
        if (who.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException("a decision has somebody who made it, and a reason");
        }
        who = NumberMask.mask(who);
        why = NumberMask.mask(why);
    }
}
