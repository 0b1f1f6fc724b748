package be.telling.lookup.register;

import be.telling.commons.nationalnumber.NationalNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a person's filiation history.
 *
 * @param position place in the list, 0 = first
 */
record Filiation(FiliationKind kind, RegisteredDate begin, int position, List<Parent> parents) {

    enum Sex {
        MAN,
        WOMAN,
        UNKNOWN;

        static Sex of(String code) {
            return switch (code) {
                case "1" -> MAN;
                case "2" -> WOMAN;
                default -> UNKNOWN;
            };
        }
    }

    record Parent(Sex sex, Relative relative) {

        /** By number; where neither has one, by sex. */
        boolean isSameAs(Parent other) {
            return relative.equals(other.relative) && (relative instanceof Relative.Registered || sex == other.sex);
        }

        static Parent of(Element ouder) {
            Element geslacht = ouder.child("Geslacht");
            return new Parent(
                    Sex.of(geslacht == null ? "" : geslacht.childText("Code")), relative(ouder.child("INSZ")));
        }

        private static Relative relative(@Nullable Element insz) {
            if (insz == null || isFictitious(insz)) {
                return new Relative.Unknown();
            }
            return NationalNumber.parse(insz.text())
                    .<Relative>map(Relative.Registered::new)
                    .orElseGet(Relative.Unknown::new);
        }

        private static boolean isFictitious(Element insz) {
            String flag = insz.attribute("IsFictief");
            return flag != null && (flag.strip().equals("1") || flag.strip().equalsIgnoreCase("true"));
        }
    }

    static Filiation of(Element afstamming, int position) {
        Element type = afstamming.child("Type");
        List<Parent> parents = afstamming.children("Ouders").stream()
                .flatMap(ouders -> ouders.children("Ouder").stream())
                .map(Parent::of)
                .toList();
        return new Filiation(
                FiliationKind.of(type == null ? "" : type.childText("Code")),
                RegisteredDate.parse(afstamming.attribute("DatumBegin")),
                position,
                parents);
    }

    /** By date where the dates tell, else by place in the list. */
    boolean isNewerThan(Filiation other) {
        if (other.begin.isCertainlyBefore(begin)) {
            return true;
        }
        return !begin.isCertainlyBefore(other.begin) && position < other.position;
    }

    boolean names(Sex sex) {
        return parents.stream().anyMatch(parent -> parent.sex() == sex);
    }

    Filiation without(List<Parent> others) {
        List<Parent> left = parents.stream()
                .filter(parent -> others.stream().noneMatch(parent::isSameAs))
                .toList();
        return new Filiation(kind, begin, position, left);
    }
}
