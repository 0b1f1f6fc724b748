package be.telling.simulator.population;

import be.telling.simulator.population.Origin.Arrival;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws a family: a chain of grandparent couples of which neighbours have children together, so that those children's
 * children are cousins; members of staff among them, sometimes a parent too.
 */
final class FamilyBuilder {

    /** Of a foreign couple's neighbour in the chain: people marry among those whom they know. */
    private static final double SAME_ORIGIN = 0.55;

    private static final int GENERATION = 29;

    /** Who is older has retired. */
    private static final int OLDEST_ON_STAFF = 1958;

    private final Rates rates;
    private final Dice dice;
    private final Nationalities nationalities;
    private final List<Draft> drafts = new ArrayList<>();
    private int staffLeft;

    FamilyBuilder(Rates rates, Dice dice, int staffLimit) {
        this.rates = rates;
        this.dice = dice;
        this.nationalities = new Nationalities(rates, dice);
        this.staffLeft = staffLimit;
    }

    Family build() {
        int born = dice.between(1964, 1998);
        int households = dice.weighted(70, 22, 8) + 1;
        List<Origin> origins = origins(households + 1);
        var couples = new ArrayList<Couple>();
        for (Origin origin : origins) {
            couples.add(couple(origin, 0, born - 2 * GENERATION));
        }
        for (int household = 0; household < households && staffLeft > 0; household++) {
            boolean straight = dice.chance(0.5);
            Couple his = couples.get(straight ? household : household + 1);
            Couple hers = couples.get(straight ? household + 1 : household);
            household(
                    new Couple(child(his, 1, Sex.M, born - GENERATION), child(hers, 1, Sex.F, born - GENERATION)),
                    born);
        }
        finish();
        return new Family(drafts.stream().map(Draft::finished).toList());
    }

    /** Parents in the register, or their place in it if they never came. */
    private record Couple(Spouse husband, Spouse wife) {}

    private record Spouse(Origin origin, @Nullable Draft registered) {}

    private List<Origin> origins(int lines) {
        var origins = new ArrayList<Origin>();
        Origin before = Origin.BELGIAN;
        for (int line = 0; line < lines; line++) {
            if (before.foreign() && dice.chance(SAME_ORIGIN)) {
                origins.add(before);
                continue;
            }
            before = dice.chance(rates.of(Trap.FOREIGN_LINE)) ? foreignOrigin() : Origin.BELGIAN;
            origins.add(before);
        }
        return origins;
    }

    private Origin foreignOrigin() {
        Arrival arrival = switch (dice.weighted(40, 42, 18)) {
            case 0 -> Arrival.GRANDPARENTS;
            case 1 -> Arrival.PARENTS;
            default -> Arrival.CHILDREN;
        };
        return new Origin(Country.drawn(dice), arrival);
    }

    private Couple couple(Origin origin, int generation, int year) {
        return new Couple(spouse(origin, generation, Sex.M, year - 1), spouse(origin, generation, Sex.F, year + 1));
    }

    private Spouse spouse(Origin origin, int generation, Sex sex, int year) {
        if (!origin.registers(generation)) {
            return new Spouse(origin, null);
        }
        Draft draft = person(origin, sex, year);
        String first = origin.nationality();
        boolean naturalised = origin.foreign() && dice.chance(0.35);
        draft.nationality = nationalities.of(
                draft.birth, first, naturalised ? NationalityHistory.BELGIAN : first, origin.foreign());
        return new Spouse(origin, draft);
    }

    /** Somebody's child, who is a parent or a member of staff further on. */
    private Spouse child(Couple parents, int generation, Sex sex, int year) {
        Origin origin = parents.husband.origin.foreign() ? parents.husband.origin : parents.wife.origin;
        if (!origin.registers(generation)) {
            return new Spouse(origin, null);
        }
        Draft draft = person(origin, sex, year);
        descend(draft, parents);
        String first = bornBelgian(parents) ? NationalityHistory.BELGIAN : origin.nationality();
        boolean newcomer = parents.husband.registered == null && parents.wife.registered == null;
        boolean naturalised = dice.chance(newcomer ? 0.45 : 0.65);
        draft.nationality =
                nationalities.of(draft.birth, first, naturalised ? NationalityHistory.BELGIAN : first, newcomer);
        return new Spouse(origin, draft);
    }

    private static void descend(Draft draft, Couple parents) {
        draft.father = parents.husband.registered;
        draft.mother = parents.wife.registered;
        draft.hasParents = true;
    }

    private boolean bornBelgian(Couple parents) {
        return bornBelgian(parents.husband) || bornBelgian(parents.wife);
    }

    private boolean bornBelgian(Spouse parent) {
        if (!parent.origin.foreign()) {
            return true;
        }
        Draft draft = parent.registered;
        if (draft == null) {
            return false;
        }
        NationalityHistory nationality = draft.nationality;
        return NationalityHistory.BELGIAN.equals(nationality.first())
                || (NationalityHistory.BELGIAN.equals(nationality.current()) && dice.chance(0.6));
    }

    private void household(Couple couple, int born) {
        int children = dice.weighted(72, 22, 6) + 1;
        for (int nth = 0; nth < children && staffLeft > 0; nth++) {
            Spouse child = child(couple, 2, dice.chance(0.45) ? Sex.M : Sex.F, born);
            employ(child.registered);
        }
        for (Spouse parent : List.of(couple.husband, couple.wife)) {
            Draft draft = parent.registered;
            if (draft != null && draft.birth.year() >= OLDEST_ON_STAFF && happens(Trap.PARENT_ON_STAFF)) {
                employ(draft);
                ancestors(draft.father, born - 3 * GENERATION);
                ancestors(draft.mother, born - 3 * GENERATION);
            }
        }
    }

    private void employ(@Nullable Draft draft) {
        if (draft != null && !draft.staff && staffLeft > 0) {
            draft.staff = true;
            staffLeft--;
        }
    }

    /** Whose child is on the staff has parents of his own, so that everybody's grandparents can be asked for. */
    private void ancestors(@Nullable Draft draft, int year) {
        if (draft != null && !draft.hasParents && draft.origin.registers(0)) {
            boolean known = !draft.origin.foreign();
            descend(draft, known ? couple(draft.origin, 0, year) : abroad(draft.origin));
        }
    }

    private static Couple abroad(Origin origin) {
        return new Couple(new Spouse(origin, null), new Spouse(origin, null));
    }

    private Draft person(Origin origin, Sex sex, int aroundYear) {
        int year = Math.max(1900, aroundYear + dice.between(-6, 6));
        int month = dice.between(1, 12);
        int day = happens(Trap.DAY_ZERO) ? 0 : dice.between(1, 28);
        int numberDay = day > 0 && happens(Trap.IMPOSSIBLE_DAY) ? dice.between(29, 33) : day;
        var draft = new Draft(drafts.size(), new Birth(year, month, day, numberDay), sex, origin);
        draft.standing = standing();
        draft.replacedNumber = draft.standing == Standing.REGISTERED && happens(Trap.REPLACED_NUMBER);
        drafts.add(draft);
        return draft;
    }

    private Standing standing() {
        double drawn = dice.uniform();
        for (Trap trap : List.of(Trap.NO_DATA, Trap.CANCELLED, Trap.NON_EXISTING, Trap.NO_DOSSIER)) {
            drawn -= rates.of(trap);
            if (drawn < 0) {
                return Standing.valueOf(trap.name());
            }
        }
        return Standing.REGISTERED;
    }

    private void finish() {
        var filiations = new Filiations(rates, dice, new Mentions(dice, this::stranger));
        for (Draft draft : List.copyOf(drafts)) {
            if (draft.hasParents) {
                filiations.draw(draft);
            }
        }
    }

    private Draft stranger(Draft child, Sex sex) {
        Draft parent = sex == Sex.M ? child.father : child.mother;
        boolean belgian = (parent == null ? child.origin : parent.origin).foreign();
        Origin origin = belgian ? Origin.BELGIAN : new Origin(Country.drawn(dice), Arrival.GRANDPARENTS);
        Draft stranger = person(origin, sex, child.birth.year() - GENERATION);
        stranger.nationality = nationalities.of(stranger.birth, origin.nationality(), origin.nationality(), false);
        return stranger;
    }

    private boolean happens(Trap trap) {
        return dice.chance(rates.of(trap));
    }
}
