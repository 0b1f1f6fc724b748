package be.telling.simulator.population;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Draws how entries name parents. */
final class Mentions {

    private final Dice dice;
    private final BiFunction<Draft, Sex, Draft> strangers;

    /** @param strangers makes somebody of the other origin than the child's parent of that sex */
    Mentions(Dice dice, BiFunction<Draft, Sex, Draft> strangers) {
        this.dice = dice;
        this.strangers = strangers;
    }

    @Nullable
    Mention father(Draft child) {
        return child.father == null ? outsider(Sex.M) : numbered(child.father, Sex.M.code());
    }

    @Nullable
    Mention mother(Draft child) {
        return child.mother == null ? outsider(Sex.F) : numbered(child.mother, Sex.F.code());
    }

    /** Somebody who is not the parent, though an entry says so. */
    Mention other(Draft child, Sex sex) {
        return numbered(stranger(child, sex), sex.code());
    }

    Mention numbered(Draft parent, int sexCode) {
        return new Mention.Numbered(parent.index, parent.replacedNumber && dice.chance(0.5), sexCode);
    }

    /** A parent who never lived here: a stand-in, a name, or nothing. */
    private @Nullable Mention outsider(Sex sex) {
        return switch (dice.between(0, 3)) {
            case 0, 1 -> null;
            case 2 -> fictitious(sex);
            default -> new Mention.Numberless(sex.code());
        };
    }

    Mention fictitious(Sex sex) {
        String number = switch (dice.between(0, 2)) {
            case 0 -> sex == Sex.M ? "00000199900" : "00000100000";
            case 1 ->
                String.format("%02d%02d%02d00000", dice.between(20, 79), dice.between(1, 12), dice.between(1, 28));
            default -> String.format("%02d0000%03d00", dice.between(20, 79), sex == Sex.M ? 999 : 0);
        };
        return new Mention.Fictitious(number, !dice.chance(0.1), sex.code());
    }

    Draft stranger(Draft child, Sex sex) {
        return strangers.apply(child, sex);
    }
}
