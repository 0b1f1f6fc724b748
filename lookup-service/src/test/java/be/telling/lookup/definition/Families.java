package be.telling.lookup.definition;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.register.Answer;
import be.telling.lookup.register.PersonFacts;
import be.telling.lookup.register.Relative;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Test numbers, and small worlds of answers to judge by. */
final class Families {

    private Families() {}

    /** The n-th test number: of month 61, so that it can't be a person's. */
    static NationalNumber number(int n) {
        long firstNine = 706101000L + n;
        return NationalNumber.of(firstNine * 100 + 97 - firstNine % 97).orElseThrow();
    }

    static Relative registered(NationalNumber number) {
        return new Relative.Registered(number);
    }

    static Relative unregistered() {
        return new Relative.Unknown();
    }

    static Answer known(@Nullable String first, @Nullable String current, Relative father, Relative mother) {
        return new Answer.Known(new PersonFacts(first, current, father, mother), null);
    }

    /**
     * What judging one person came to.
     *
     * @param asked in the order of the questions
     */
    record Course(String category, List<NationalNumber> asked) {}

    /**
     * Judges step by step as the count does: each question is answered from the world and remembered.
     *
     * @param had answers that were had before
     */
    static Course judge(
            Judge judge, NationalNumber self, Map<NationalNumber, Answer> world, Map<NationalNumber, Answer> had) {
        Map<NationalNumber, Answer> known = new HashMap<>(had);
        List<NationalNumber> asked = new ArrayList<>();
        while (asked.size() <= world.size()) {
            switch (judge.judge(self, known::get)) {
                case Verdict.Decided(String category) -> {
                    return new Course(category, asked);
                }
                case Verdict.Ask ask -> {
                    NationalNumber number = ask.next().getFirst();
                    Answer answer = world.get(number);
                    if (answer == null) {
                        throw new AssertionError("asked about a number that nobody has");
                    }
                    if (known.put(number, answer) != null) {
                        throw new AssertionError("asked about a number whose answer was had");
                    }
                    asked.add(number);
                }
            }
        }
        throw new AssertionError("never decided");
    }
}
