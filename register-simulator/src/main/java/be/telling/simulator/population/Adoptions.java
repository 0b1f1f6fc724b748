package be.telling.simulator.population;

import java.util.List;

/** Draws filiations with an adoption in them: the parents whom the child has are those that remain in the end. */
final class Adoptions {

    private static final List<String> ADOPTED = List.of("15", "15", "05");
    private static final String REVOKED = "24";
    private static final String FOUNDLING = "16";

    private final Dice dice;
    private final Mentions mentions;

    Adoptions(Dice dice, Mentions mentions) {
        this.dice = dice;
        this.mentions = mentions;
    }

    void adopted(Draft child) {
        child.filiation = List.of(
                FiliationEntry.of(dice.pick(ADOPTED), child, 5, mentions.father(child), mentions.mother(child)),
                FiliationEntry.of("10", child, 0, mentions.other(child, Sex.M), mentions.other(child, Sex.F)));
    }

    void stepAdopted(Draft child) {
        child.filiation = List.of(
                FiliationEntry.of("15", child, 8, mentions.father(child)),
                FiliationEntry.of("10", child, 0, mentions.other(child, Sex.M), mentions.mother(child)));
    }

    void adoptionRevoked(Draft child) {
        Mention adopter = mentions.other(child, Sex.M);
        Mention adoptress = mentions.other(child, Sex.F);
        child.filiation = List.of(
                dice.chance(0.5)
                        ? FiliationEntry.of(REVOKED, child, 15)
                        : FiliationEntry.of(REVOKED, child, 15, adopter, adoptress),
                FiliationEntry.of(dice.pick(ADOPTED), child, 5, adopter, adoptress),
                FiliationEntry.of("10", child, 0, mentions.father(child), mentions.mother(child)));
    }

    void adoptedAgain(Draft child) {
        child.filiation = List.of(
                FiliationEntry.of("15", child, 17, mentions.father(child), mentions.mother(child)),
                FiliationEntry.of(REVOKED, child, 12),
                FiliationEntry.of("15", child, 5, mentions.other(child, Sex.M), mentions.other(child, Sex.F)),
                FiliationEntry.of("10", child, 0, mentions.other(child, Sex.M), mentions.other(child, Sex.F)));
    }

    void foundlingAdopted(Draft child) {
        child.filiation = List.of(
                FiliationEntry.of("15", child, 1, mentions.father(child), mentions.mother(child)),
                new FiliationEntry(FOUNDLING, child.birth.date(), List.of()));
    }
}
