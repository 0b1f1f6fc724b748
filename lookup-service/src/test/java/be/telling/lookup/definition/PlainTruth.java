package be.telling.lookup.definition;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.register.Answer;
import be.telling.lookup.register.PersonFacts;
import be.telling.lookup.register.Relative;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shipped definitions a second time, as a reader of the decrees would write them down, with everybody's answers at
 * hand: no files, no steps, no early stop.
 */
final class PlainTruth {

    private static final Set<String> EU_OF_2025 = Set.of("150", "111", "129", "122");
    private static final Set<String> EU_15 = Set.of("150", "111", "129", "112");

    private final Map<NationalNumber, Answer> world;

    PlainTruth(Map<NationalNumber, Answer> world) {
        this.world = world;
    }

    String category(String definition, NationalNumber self) {
        PersonFacts own = facts(new Relative.Registered(self));
        if (own == null) {
            return "_U";
        }
        return switch (definition) {
            case "vl-2014" -> migration(own, EU_OF_2025);
            case "vl-2014-eu15" -> migration(own, EU_15);
            case "vl-2016" -> foreign(own);
            case "statbel" -> statbel(own);
            default -> throw new AssertionError(definition);
        };
    }

    private String foreign(PersonFacts own) {
        List<String> codes = new ArrayList<>();
        codes.add(first(own.father()));
        codes.add(first(own.mother()));
        codes.add(own.firstNationality());
        codes.add(own.currentNationality());
        for (String code : codes) {
            if (notBelgian(code)) {
                return EU_OF_2025.contains(code) ? "EU" : "NEU";
            }
        }
        return codes.stream().anyMatch(PlainTruth::unknown) ? "_U" : "BE";
    }

    private String statbel(PersonFacts own) {
        if (notBelgian(own.currentNationality())) {
            return "NBE";
        }
        for (String code : new String[] {own.firstNationality(), first(own.father()), first(own.mother())}) {
            if (notBelgian(code)) {
                return "FB";
            }
        }
        return "BE";
    }

    private String migration(PersonFacts own, Set<String> set) {
        PersonFacts father = facts(own.father());
        PersonFacts mother = facts(own.mother());
        List<PersonFacts> grandparents = new ArrayList<>();
        for (PersonFacts parent : new PersonFacts[] {father, mother}) {
            grandparents.add(parent == null ? null : facts(parent.father()));
            grandparents.add(parent == null ? null : facts(parent.mother()));
        }
        long grandparentsOutside =
                grandparents.stream().filter(one -> outside(one, set)).count();
        long grandparentsUnknown = grandparents.stream()
                .filter(one -> !outside(one, set) && unsure(one))
                .count();
        if (outside(own, set) || outside(father, set) || outside(mother, set) || grandparentsOutside >= 2) {
            return "MB";
        }
        return unsure(own) || unsure(father) || unsure(mother) || grandparentsOutside + grandparentsUnknown >= 2
                ? "_U"
                : "BE";
    }

    private static boolean outside(@Nullable PersonFacts person, Set<String> set) {
        if (person == null) {
            return false;
        }
        boolean first = !unknown(person.firstNationality()) && !set.contains(person.firstNationality());
        boolean current = !unknown(person.currentNationality()) && !set.contains(person.currentNationality());
        return first || current;
    }

    private static boolean unsure(@Nullable PersonFacts person) {
        return person == null || unknown(person.firstNationality()) || unknown(person.currentNationality());
    }

    private static boolean notBelgian(@Nullable String code) {
        return !unknown(code) && !"150".equals(code);
    }

    private static boolean unknown(@Nullable String code) {
        return code == null || code.equals("711");
    }

    private @Nullable String first(Relative relative) {
        PersonFacts facts = facts(relative);
        return facts == null ? null : facts.firstNationality();
    }

    private @Nullable PersonFacts facts(Relative relative) {
        return relative instanceof Relative.Registered(NationalNumber number)
                        && world.get(number) instanceof Answer.Known(PersonFacts facts, var replacedBy)
                ? facts
                : null;
    }
}
