package be.telling.simulator.truth;

import be.telling.simulator.population.NationalityHistory;
import be.telling.simulator.population.Resident;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A definition: the category of a registered person. Yes wins over unknown, unknown over no. */
interface OriginRule {

    String BELGIAN_ORIGIN = "BE";
    String UNKNOWN = "_U";

    String category(Resident person);

    static OriginRule named(String definition, EuropeanUnion union) {
        return switch (definition) {
            case "vl-2016" -> person -> flemish2016(person, union);
            case "vl-2014" -> person -> flemish2014(person, union);
            case "statbel" -> OriginRule::statbel;
            default -> throw new IllegalArgumentException("no definition is called " + definition);
        };
    }

    /** The first that is not Belgian of father's, mother's and own first nationality and the current one decides. */
    private static String flemish2016(Resident person, EuropeanUnion union) {
        boolean unknown = false;
        for (String nationality : fourNationalities(person)) {
            if (nationality == null) {
                unknown = true;
            } else if (!nationality.equals(NationalityHistory.BELGIAN)) {
                return union.has(nationality) ? "EU" : "NEU";
            }
        }
        return unknown ? UNKNOWN : BELGIAN_ORIGIN;
    }

    private static String statbel(Resident person) {
        List<@Nullable String> four = fourNationalities(person);
        if (notBelgian(four.getLast())) {
            return "NBE";
        }
        return four.stream().anyMatch(OriginRule::notBelgian) ? "FB" : BELGIAN_ORIGIN;
    }

    private static boolean notBelgian(@Nullable String nationality) {
        return nationality != null && !nationality.equals(NationalityHistory.BELGIAN);
    }

    private static List<@Nullable String> fourNationalities(Resident person) {
        return Arrays.asList(
                first(Relatives.father(person)),
                first(Relatives.mother(person)),
                first(person),
                determined(person.person().nationality().current()));
    }

    private static @Nullable String first(@Nullable Resident person) {
        return person == null ? null : determined(person.person().nationality().first());
    }

    private static @Nullable String determined(@Nullable String nationality) {
        return Objects.equals(nationality, "711") ? null : nationality;
    }

    /** Own, one parent's or two grandparents' nationality, first or current, outside the union. */
    private static String flemish2014(Resident person, EuropeanUnion union) {
        Predicate<String> outside = nationality -> !union.has(nationality);
        List<Verdict> criteria = List.of(
                Verdict.atLeast(1, List.of(ever(person, outside))),
                Verdict.atLeast(
                        1, List.of(ever(Relatives.father(person), outside), ever(Relatives.mother(person), outside))),
                Verdict.atLeast(
                        2,
                        Relatives.grandparents(person).stream()
                                .map(grandparent -> ever(grandparent, outside))
                                .toList()));
        return switch (Verdict.atLeast(1, criteria)) {
            case YES -> "MB";
            case NO -> BELGIAN_ORIGIN;
            case UNKNOWN -> UNKNOWN;
        };
    }

    private static Verdict ever(@Nullable Resident person, Predicate<String> outside) {
        if (person == null) {
            return Verdict.UNKNOWN;
        }
        NationalityHistory nationality = person.person().nationality();
        return Verdict.atLeast(
                1,
                List.of(
                        Verdict.of(determined(nationality.first()), outside),
                        Verdict.of(determined(nationality.current()), outside)));
    }

    /** What can be said of a criterion. */
    enum Verdict {
        YES,
        NO,
        UNKNOWN;

        static Verdict of(@Nullable String nationality, Predicate<String> test) {
            if (nationality == null) {
                return UNKNOWN;
            }
            return test.test(nationality) ? YES : NO;
        }

        /** Unknown matters only where it could still make up the number. */
        static Verdict atLeast(int wanted, List<Verdict> verdicts) {
            long yes = verdicts.stream().filter(verdict -> verdict == YES).count();
            long unknown =
                    verdicts.stream().filter(verdict -> verdict == UNKNOWN).count();
            if (yes >= wanted) {
                return YES;
            }
            return yes + unknown >= wanted ? UNKNOWN : NO;
        }
    }
}
