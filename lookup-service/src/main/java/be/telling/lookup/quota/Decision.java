package be.telling.lookup.quota;

/**
 * Who changes the grant, and why; kept for ever, so neither may say anything about a person that is counted.
 *
 * @param who the operator, as the register side's issuer names him
 * @param why in his own words
 */
public record Decision(String who, String why) {

    public Decision {
        if (who.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException("a decision has somebody who made it, and a reason");
        }
    }
}
