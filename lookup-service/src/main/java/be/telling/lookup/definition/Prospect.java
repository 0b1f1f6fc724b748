package be.telling.lookup.definition;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.register.PersonFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a criterion may still be answered with what is known so far: a member whose answer is pending may turn out to be
 * yes, no or unknown.
 *
 * @param categories those that it may give; empty if it can't be yes
 * @param next the numbers of which any answer can tell more, the likeliest to settle it first; empty if it is settled
 */
record Prospect(
        boolean canBeYes, boolean canBeNo, boolean canBeUnknown, Set<String> categories, List<NationalNumber> next) {

    Prospect {
        categories = Set.copyOf(categories);
        next = List.copyOf(next);
    }

    static Prospect of(Criterion criterion, Family family, Nationalities.OnDate nationalities) {
        int yes = 0;
        int unknown = 0;
        int pending = 0;
        List<Subject> open = new ArrayList<>();
        Map<Subject, Answered> settled = new EnumMap<>(Subject.class);
        Set<String> categories = new LinkedHashSet<>();
        for (Subject subject : criterion.subjects()) {
            switch (family.member(subject)) {
                case Family.Member.Known(PersonFacts facts) -> {
                    Answered answered = answered(criterion, facts, nationalities);
                    settled.put(subject, answered);
                    switch (answered) {
                        case YES -> {
                            yes++;
                            categories.add(category(criterion, facts, nationalities));
                        }
                        case UNKNOWN -> unknown++;
                        case NO -> {}
                    }
                }
                case Family.Member.Unknown() -> unknown++;
                case Family.Member.Pending pendingMember -> {
                    pending++;
                    open.add(subject);
                    categories.addAll(categories(criterion.outcome()));
                }
            }
        }
        int needed = criterion.atLeast();
        boolean canBeYes = yes + pending >= needed;
        boolean canBeNo = yes + unknown < needed;
        boolean canBeUnknown = yes < needed && yes + unknown + pending >= needed;
        if (!canBeYes) {
            categories.clear();
        }
        int ways = (canBeYes ? 1 : 0) + (canBeNo ? 1 : 0) + (canBeUnknown ? 1 : 0);
        List<NationalNumber> next = ways == 1 ? List.of() : inOrder(open, settled, family);
        return new Prospect(canBeYes, canBeNo, canBeUnknown, categories, next);
    }

    /** Whether it isn't settled and an answer can tell more. */
    boolean isOpen() {
        return !next.isEmpty();
    }

    /**
     * Couples mostly come from one country. So after a yes the spouse is the likeliest second one, and after a no
     * somebody of another couple tells more.
     */
    private static List<NationalNumber> inOrder(List<Subject> open, Map<Subject, Answered> settled, Family family) {
        return open.stream()
                .sorted(Comparator.comparing(subject -> switch (settled.get(subject.spouse())) {
                    case YES -> 0;
                    case null -> 1;
                    case UNKNOWN, NO -> 2;
                }))
                .map(family::member)
                .flatMap(member -> member instanceof Family.Member.Pending(NationalNumber number)
                        ? Stream.of(number)
                        : Stream.empty())
                .distinct()
                .toList();
    }

    private static Answered answered(Criterion criterion, PersonFacts facts, Nationalities.OnDate nationalities) {
        Answered answered = Answered.NO;
        for (Registration registration : criterion.registrations()) {
            answered = answered.or(nationalities.test(criterion.test(), registration.of(facts)));
        }
        return answered;
    }

    private static String category(Criterion criterion, PersonFacts facts, Nationalities.OnDate nationalities) {
        return switch (criterion.outcome()) {
            case Criterion.Outcome.Fixed(String category) -> category;
            case Criterion.Outcome.BySet(String set, String inside, String outside) ->
                nationalities.isIn(set, deciding(criterion, facts, nationalities)) ? inside : outside;
        };
    }

    /** The first registration, in the criterion's own order, that answers yes. */
    private static String deciding(Criterion criterion, PersonFacts facts, Nationalities.OnDate nationalities) {
        for (Registration registration : criterion.registrations()) {
            String code = registration.of(facts);
            if (code != null && nationalities.test(criterion.test(), code) == Answered.YES) {
                return code;
            }
        }
        throw new IllegalStateException("no registration answers yes");
    }

    private static Set<String> categories(Criterion.Outcome outcome) {
        return switch (outcome) {
            case Criterion.Outcome.Fixed(String category) -> Set.of(category);
            case Criterion.Outcome.BySet(var set, String inside, String outside) ->
                inside.equals(outside) ? Set.of(inside) : Set.of(inside, outside);
        };
    }
}
