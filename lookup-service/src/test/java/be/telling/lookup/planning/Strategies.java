package be.telling.lookup.planning;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.definition.Judge;
import be.telling.lookup.definition.Verdict;
import be.telling.lookup.judgement.NextQuestion;
import be.telling.lookup.register.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What persons take who share nobody, by whatever order: every kind of family with how often it occurs. */
final class Strategies {

    private final Judge judge;
    private final Map<World, Integer> worlds = new HashMap<>();
    private final Map<Map<NationalNumber, Answer>, Double> best = new HashMap<>();

    Strategies(Judge judge, KnownRegister register, List<NationalNumber> staff) {
        this.judge = judge;
        staff.forEach(person -> worlds.merge(World.of(person, register), 1, Integer::sum));
    }

    /** A way to choose among the questions that are useful, by what was answered so far. */
    @FunctionalInterface
    interface Choice {
        NationalNumber of(Verdict.Ask ask, Map<NationalNumber, Answer> known);
    }

    long planner() {
        return calls((ask, known) -> new NextQuestion(number -> NextQuestion.Standing.NEW, number -> 0).choose(ask));
    }

    long fixed(Order order) {
        return calls((ask, known) -> order.choose(World.SELF, ask, known::get));
    }

    /** With the answers before anything is asked. */
    long fewest() {
        return worlds.entrySet().stream()
                .mapToLong(entry -> (long) entry.getValue() * entry.getKey().fewest(judge))
                .sum();
    }

    /**
     * The best that any order can do that depends on nothing but the answers, knowing how often each kind of family
     * occurs: every choice at every point, to the end.
     */
    double bestOfAll() {
        best.clear();
        return best(Map.of(), worlds);
    }

    private double best(Map<NationalNumber, Answer> known, Map<World, Integer> still) {
        Double before = best.get(known);
        if (before != null) {
            return before;
        }
        double fewest = 0;
        if (judge.judge(World.SELF, known::get) instanceof Verdict.Ask ask) {
            fewest = Stream.concat(ask.next().stream(), ask.later().stream())
                    .mapToDouble(number -> asking(number, known, still))
                    .min()
                    .orElseThrow();
        }
        best.put(known, fewest);
        return fewest;
    }

    private double asking(NationalNumber number, Map<NationalNumber, Answer> known, Map<World, Integer> still) {
        Map<Answer, Map<World, Integer>> byAnswer = new HashMap<>();
        double calls = 0;
        for (Map.Entry<World, Integer> entry : still.entrySet()) {
            Answer answer = Objects.requireNonNull(entry.getKey().answers().get(number));
            byAnswer.computeIfAbsent(answer, any -> new HashMap<>()).put(entry.getKey(), entry.getValue());
            calls += entry.getValue();
        }
        for (Map.Entry<Answer, Map<World, Integer>> entry : byAnswer.entrySet()) {
            Map<NationalNumber, Answer> more = new HashMap<>(known);
            more.put(number, entry.getKey());
            calls += best(Map.copyOf(more), entry.getValue());
        }
        return calls;
    }

    private long calls(Choice choice) {
        long calls = 0;
        for (Map.Entry<World, Integer> entry : worlds.entrySet()) {
            calls += (long) entry.getValue() * asked(entry.getKey(), choice).size();
        }
        return calls;
    }

    private List<NationalNumber> asked(World world, Choice choice) {
        Map<NationalNumber, Answer> known = new HashMap<>();
        List<NationalNumber> asked = new ArrayList<>();
        while (judge.judge(World.SELF, known::get) instanceof Verdict.Ask ask) {
            NationalNumber number = choice.of(ask, known);
            known.put(number, Objects.requireNonNull(world.answers().get(number)));
            asked.add(number);
        }
        return asked;
    }
}
