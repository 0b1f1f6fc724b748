package be.telling.lookup.register;

import be.telling.lookup.register.Filiation.Parent;
import be.telling.lookup.register.Filiation.Sex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the two parents from a filiation history.
 *
 * <p>Father and mother are often registered in separate entries, so each place is filled from all of them: the newest
 * adoption or establishment that names somebody of that sex wins. Entries of an unknown type are used only where there
 * is no other, and then the earliest. A revocation takes away the adoptions before it. The other of two parents of one
 * sex takes the place that is empty, and so does one whose sex is not known.
 */
record Parents(Relative father, Relative mother) {

    static Parents of(List<Filiation> history) {
        List<Filiation> standing = withoutRevoked(history);
        List<Parent> men = winners(standing, Sex.MAN);
        List<Parent> women = winners(standing, Sex.WOMAN);
        Optional<Parent> father = at(men, 0).or(() -> at(women, 1));
        Optional<Parent> mother = at(women, 0).or(() -> at(men, 1));
        for (Parent parent : winners(standing, Sex.UNKNOWN)) {
            if (isOneOf(parent, father, mother)) {
                continue;
            }
            if (father.isEmpty()) {
                father = Optional.of(parent);
            } else if (mother.isEmpty()) {
                mother = Optional.of(parent);
            }
        }
        return new Parents(relative(father), relative(mother));
    }

    private static List<Filiation> withoutRevoked(List<Filiation> history) {
        List<Filiation> standing = new ArrayList<>();
        for (Filiation entry : history) {
            Filiation left = entry;
            for (Filiation revocation : history) {
                if (entry.kind() == FiliationKind.ADOPTED
                        && revocation.kind() == FiliationKind.ADOPTION_REVOKED
                        && !entry.isNewerThan(revocation)) {
                    // Without names it takes back all of the adoption.
                    left = left.without(revocation.parents().isEmpty() ? left.parents() : revocation.parents());
                }
            }
            standing.add(left);
        }
        return standing;
    }

    private static List<Parent> winners(List<Filiation> history, Sex sex) {
        List<Filiation> known = history.stream()
                .filter(entry -> entry.kind().givesParents() && entry.names(sex))
                .toList();
        if (!known.isEmpty()) {
            return distinct(RegisteredDate.newest(known, Filiation::begin), sex);
        }
        List<Filiation> others = history.stream()
                .filter(entry -> entry.kind() == FiliationKind.OTHER && entry.names(sex))
                .toList();
        return others.isEmpty() ? List.of() : distinct(RegisteredDate.earliest(others, Filiation::begin), sex);
    }

    private static List<Parent> distinct(Filiation entry, Sex sex) {
        return entry.parents().stream()
                .filter(parent -> parent.sex() == sex)
                .distinct()
                .toList();
    }

    /** The same person listed twice, once without a sex, is still one parent. */
    private static boolean isOneOf(Parent parent, Optional<Parent> father, Optional<Parent> mother) {
        return father.filter(parent::isSameAs).isPresent()
                || mother.filter(parent::isSameAs).isPresent();
    }

    private static Optional<Parent> at(List<Parent> parents, int index) {
        return index < parents.size() ? Optional.of(parents.get(index)) : Optional.empty();
    }

    private static Relative relative(Optional<Parent> parent) {
        return parent.map(Parent::relative).orElseGet(Relative.Unknown::new);
    }
}
