package be.telling.simulator.population;

import static be.telling.simulator.population.Parentage.UNKNOWN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Draws filiation histories around known parents: who they truly are is decided first, the entries are made so that
 * they say it. Whoever else an entry names (parents before an adoption, after it, of an unknown type) is of the other
 * origin, Belgian beside foreign parents and the reverse, so that whoever takes the wrong parent gets another answer.
 */
final class Filiations {

    private static final List<String> CHILD = List.of("10", "10", "10", "10", "00", "11", "12", "20");
    private static final List<String> NO_FILIATION = List.of("02", "08", "09", "16");
    private static final List<String> UNKNOWN_TYPES = List.of("66", "67", "99");

    private static final String ACKNOWLEDGED = "13";

    /** The traps of which a child has at most one. */
    private static final Set<Trap> TRAPS = EnumSet.range(Trap.SEPARATE_ENTRIES, Trap.NOTHING_REGISTERED);

    /** An adoption that names no father, say, would leave the one before it: these are for children who have both parents. */
    private static final Set<Trap> OF_TWO_PARENTS = EnumSet.of(
            Trap.ADOPTED,
            Trap.STEP_ADOPTED,
            Trap.ADOPTED_AGAIN,
            Trap.UNKNOWN_TYPE_BESIDE_KNOWN,
            Trap.UNKNOWN_TYPES,
            Trap.SEXLESS_PARENT,
            Trap.SAME_SEX_PARENTS);

    private final Rates rates;
    private final Dice dice;
    private final Mentions mentions;
    private final Adoptions adoptions;

    Filiations(Rates rates, Dice dice, Mentions mentions) {
        this.rates = rates;
        this.dice = dice;
        this.mentions = mentions;
        this.adoptions = new Adoptions(dice, mentions);
    }

    void draw(Draft child) {
        child.parentage = parents(child.father, child.mother);
        Optional<Trap> trap = trap();
        boolean hasBoth = child.father != null && child.mother != null;
        if (trap.isEmpty() || (OF_TWO_PARENTS.contains(trap.get()) && !hasBoth)) {
            together(child);
        } else {
            spring(trap.get(), child);
        }
        blur(child);
    }

    private Optional<Trap> trap() {
        double drawn = dice.uniform();
        for (Trap trap : TRAPS) {
            drawn -= rates.of(trap);
            if (drawn < 0) {
                return Optional.of(trap);
            }
        }
        return Optional.empty();
    }

    private void spring(Trap trap, Draft child) {
        switch (trap) {
            case SEPARATE_ENTRIES -> separate(child);
            case ACKNOWLEDGED -> acknowledged(child);
            case ADOPTED -> adoptions.adopted(child);
            case STEP_ADOPTED -> adoptions.stepAdopted(child);
            case ADOPTION_REVOKED -> adoptions.adoptionRevoked(child);
            case ADOPTED_AGAIN -> adoptions.adoptedAgain(child);
            case FOUNDLING_ADOPTED -> adoptions.foundlingAdopted(child);
            case NO_FILIATION -> noFiliation(child);
            case MOTHER_ONLY -> motherOnly(child);
            case UNKNOWN_TYPE -> unknownType(child);
            case UNKNOWN_TYPE_BESIDE_KNOWN -> unknownTypeBesideKnown(child);
            case UNKNOWN_TYPES -> unknownTypes(child);
            case SEXLESS_PARENT -> sexlessParent(child);
            case SAME_SEX_PARENTS -> sameSexParents(child);
            case FICTITIOUS_PARENT -> fictitiousParent(child);
            case PARENT_WITHOUT_NUMBER -> parentWithoutNumber(child);
            case NOTHING_REGISTERED -> child.parentage = Parentage.NONE;
            default -> throw new IllegalArgumentException(trap + " is no trap of filiation");
        }
    }

    private static Parentage parents(@Nullable Draft father, @Nullable Draft mother) {
        return new Parentage(father == null ? UNKNOWN : father.index, mother == null ? UNKNOWN : mother.index);
    }

    private void together(Draft child) {
        child.filiation =
                List.of(FiliationEntry.of(dice.pick(CHILD), child, 0, mentions.father(child), mentions.mother(child)));
    }

    private void separate(Draft child) {
        FiliationEntry mothers = FiliationEntry.of(dice.chance(0.5) ? "12" : "10", child, 0, mentions.mother(child));
        FiliationEntry fathers = FiliationEntry.of(dice.chance(0.5) ? "20" : "11", child, 0, mentions.father(child));
        if (dice.chance(0.5)) {
            child.filiation = List.of(mothers, fathers.undated());
        } else {
            child.filiation = List.of(fathers, mothers);
        }
    }

    private void acknowledged(Draft child) {
        boolean motherAgain = dice.chance(0.3);
        child.filiation = List.of(
                motherAgain
                        ? FiliationEntry.of(ACKNOWLEDGED, child, 2, mentions.father(child), mentions.mother(child))
                        : FiliationEntry.of(ACKNOWLEDGED, child, 2, mentions.father(child)),
                FiliationEntry.of(dice.chance(0.5) ? "10" : "12", child, 0, mentions.mother(child)));
    }

    private void noFiliation(Draft child) {
        child.parentage = Parentage.NONE;
        String type = dice.pick(NO_FILIATION);
        child.filiation = List.of(
                dice.chance(0.3)
                        ? FiliationEntry.of(type, child, 0, mentions.other(child, Sex.F))
                        : FiliationEntry.of(type, child, 0));
    }

    private void motherOnly(Draft child) {
        child.parentage = parents(null, child.mother);
        FiliationEntry mothers = FiliationEntry.of(dice.chance(0.5) ? "10" : "12", child, 0, mentions.mother(child));
        if (dice.chance(0.5)) {
            child.filiation = List.of(FiliationEntry.of("02", child, 1), mothers);
        } else {
            child.filiation = List.of(mothers);
        }
    }

    private void unknownType(Draft child) {
        child.filiation = List.of(
                FiliationEntry.of(dice.pick(UNKNOWN_TYPES), child, 0, mentions.father(child), mentions.mother(child)));
    }

    private void unknownTypeBesideKnown(Draft child) {
        child.filiation = List.of(
                FiliationEntry.of(
                        dice.pick(UNKNOWN_TYPES), child, 9, mentions.other(child, Sex.M), mentions.other(child, Sex.F)),
                FiliationEntry.of("10", child, 0, mentions.father(child), mentions.mother(child)));
    }

    private void unknownTypes(Draft child) {
        child.filiation = List.of(
                FiliationEntry.of("66", child, 10, mentions.other(child, Sex.M)),
                FiliationEntry.of("67", child, 0, mentions.father(child), mentions.mother(child)));
    }

    private void sexlessParent(Draft child) {
        Draft father = Objects.requireNonNull(child.father);
        Draft mother = Objects.requireNonNull(child.mother);
        int which = dice.between(0, 2);
        child.filiation = List.of(FiliationEntry.of(
                "10",
                child,
                0,
                mentions.numbered(father, which == 1 ? 1 : 0),
                mentions.numbered(mother, which == 0 ? 2 : 0)));
    }

    private void sameSexParents(Draft child) {
        Draft father = Objects.requireNonNull(child.father);
        Draft mother = Objects.requireNonNull(child.mother);
        boolean men = dice.chance(0.5);
        Draft kept = men ? father : mother;
        Draft partner = mentions.stranger(child, kept.sex);
        child.parentage = men ? parents(kept, partner) : parents(partner, kept);
        child.filiation = List.of(FiliationEntry.of(
                dice.chance(0.5) ? "15" : "10",
                child,
                0,
                mentions.numbered(kept, kept.sex.code()),
                mentions.numbered(partner, partner.sex.code())));
    }

    private void fictitiousParent(Draft child) {
        int which = dice.between(0, 2);
        child.parentage = parents(which == 1 ? child.father : null, which == 0 ? child.mother : null);
        child.filiation = List.of(FiliationEntry.of(
                "10",
                child,
                0,
                which == 1 ? mentions.father(child) : mentions.fictitious(Sex.M),
                which == 0 ? mentions.mother(child) : mentions.fictitious(Sex.F)));
    }

    private void parentWithoutNumber(Draft child) {
        boolean father = dice.chance(0.5);
        child.parentage = parents(father ? null : child.father, father ? child.mother : null);
        child.filiation = List.of(FiliationEntry.of(
                "10",
                child,
                0,
                father ? new Mention.Numberless(1) : mentions.father(child),
                father ? mentions.mother(child) : new Mention.Numberless(2)));
    }

    /** Takes dates away, or the order where every date is there: one of the two always tells what came first. */
    private void blur(Draft child) {
        if (dice.chance(rates.of(Trap.UNDATED_FILIATION))) {
            boolean all = dice.chance(0.5);
            child.filiation = child.filiation.stream()
                    .map(entry -> all || dice.chance(0.5) ? entry.undated() : entry)
                    .toList();
        } else if (child.filiation.stream().allMatch(entry -> entry.begin() != null)
                && dice.chance(rates.of(Trap.SHUFFLED_FILIATION))) {
            var turned = new ArrayList<>(child.filiation);
            Collections.rotate(turned, 1);
            child.filiation = List.copyOf(turned);
        }
    }
}
