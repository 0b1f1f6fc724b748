package be.telling.lookup.planning;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.definition.Verdict;
import be.telling.lookup.register.Answer;
import be.telling.lookup.register.PersonFacts;
import be.telling.lookup.register.Relative;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fixed strategy: relatives in one order for everybody, those left out that can't make a difference any more. Father and
 * mother are places 1 and 2; the parents of place n are 2n + 1 and 2n + 2.
 */
record Order(List<Integer> places) {

    private static final int PLACES = 7;

    /** Every order of the six relatives. */
    static List<Order> all() {
        List<Order> all = new ArrayList<>();
        permute(new ArrayList<>(), all);
        return all;
    }

    private static void permute(List<Integer> begun, List<Order> all) {
        if (begun.size() == PLACES - 1) {
            all.add(new Order(List.copyOf(begun)));
            return;
        }
        for (int place = 1; place < PLACES; place++) {
            if (!begun.contains(place)) {
                begun.add(place);
                permute(begun, all);
                begun.removeLast();
            }
        }
    }

    /** The first in this order of those that can still make a difference. */
    NationalNumber choose(NationalNumber self, Verdict.Ask ask, Function<NationalNumber, @Nullable Answer> known) {
        List<NationalNumber> useful =
                Stream.concat(ask.next().stream(), ask.later().stream()).toList();
        return places.stream()
                .map(place -> at(self, place, known))
                .flatMap(Optional::stream)
                .filter(useful::contains)
                .findFirst()
                .orElseGet(useful::getFirst);
    }

    /** Who stands in a place, as far as the answers tell. */
    static Optional<NationalNumber> at(
            NationalNumber self, int place, Function<NationalNumber, @Nullable Answer> known) {
        if (place == 0) {
            return Optional.of(self);
        }
        Optional<NationalNumber> child = at(self, (place - 1) / 2, known);
        if (child.isEmpty() || !(known.apply(child.get()) instanceof Answer.Known(PersonFacts facts, var replacedBy))) {
            return Optional.empty();
        }
        return (place % 2 == 1 ? facts.father() : facts.mother()) instanceof Relative.Registered(NationalNumber number)
                ? Optional.of(number)
                : Optional.empty();
    }
}
