package be.telling.lookup.planning;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.definition.Judge;
import be.telling.lookup.definition.Verdict;
import be.telling.lookup.judgement.NextQuestion;
import be.telling.lookup.register.Answer;
import be.telling.lookup.register.PersonFacts;
import be.telling.lookup.register.Relative;
import be.telling.lookup.round.Turn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A round asked through as the service does it: questions in their turns, some under way at a time, each number once,
 * everybody who waits for an answer judged when it is there.
 */
public final class Course {

    private final Judge judge;
    private final KnownRegister register;
    private final boolean sharing;
    private final Map<NationalNumber, Answer.Settled> known = new HashMap<>();
    private final Map<NationalNumber, Turn> turns = new HashMap<>();
    private final Map<NationalNumber, List<NationalNumber>> waiting = new HashMap<>();
    private final Map<NationalNumber, Set<NationalNumber>> children = new HashMap<>();
    private final TreeMap<Turn, Deque<NationalNumber>> queues =
            new TreeMap<>(Comparator.comparing((Turn turn) -> !turn.ahead()).thenComparing(Turn::step));
    private final List<Figures> steps = new ArrayList<>();
    private int persons;
    private int calls;
    private int decided;

    /** Counts of questions of one step. */
    public static final class Figures {
        public int questions;
        public int answered;
        public int ahead;
        public int aheadAnswered;
    }

    /** @param sharing whether a number is asked once for all who want it */
    public Course(Judge judge, KnownRegister register, boolean sharing) {
        this.judge = judge;
        this.register = register;
        this.sharing = sharing;
    }

    /** Lists these persons, in an order that the seed decides. */
    public void list(List<NationalNumber> staff, int ahead, long seed) {
        List<NationalNumber> shuffled = new ArrayList<>(staff);
        Collections.shuffle(shuffled, new Random(seed));
        for (NationalNumber person : shuffled) {
            ask(person, new Turn(0, persons < ahead));
            waiting.computeIfAbsent(person, any -> new ArrayList<>()).add(person);
            persons++;
        }
    }

    /** Asks up to so many questions at once, and judges; whether there were any. */
    public boolean step(int atOnce) {
        List<NationalNumber> asked = new ArrayList<>();
        while (asked.size() < atOnce && !queues.isEmpty()) {
            Deque<NationalNumber> first = queues.firstEntry().getValue();
            if (first.isEmpty()) {
                queues.pollFirstEntry();
            } else {
                asked.add(first.poll());
            }
        }
        asked.forEach(this::answer);
        judge(asked);
        return !asked.isEmpty();
    }

    public int persons() {
        return persons;
    }

    public int decided() {
        return decided;
    }

    public int calls() {
        return calls;
    }

    public List<Figures> figures() {
        return steps;
    }

    /** Persons that wait for questions of the first step that aren't ahead, and how many questions these are. */
    public int[] siblings() {
        int persons = 0;
        int questions = 0;
        for (Map.Entry<NationalNumber, List<NationalNumber>> entry : waiting.entrySet()) {
            Turn turn = turns.get(entry.getKey());
            if (turn != null && turn.step() == 1 && !turn.ahead()) {
                persons += entry.getValue().size();
                questions++;
            }
        }
        return new int[] {persons, questions};
    }

    private void answer(NationalNumber number) {
        Answer.Settled answer = register.answer(number);
        known.put(number, answer);
        calls++;
        Turn turn = turns.getOrDefault(number, Turn.OWN);
        figures(turn).answered++;
        figures(turn).aheadAnswered += turn.ahead() ? 1 : 0;
        if (answer instanceof Answer.Known(PersonFacts facts, var replacedBy)) {
            for (Relative parent : List.of(facts.father(), facts.mother())) {
                if (parent instanceof Relative.Registered(NationalNumber parentsNumber)) {
                    children.computeIfAbsent(parentsNumber, any -> new HashSet<>())
                            .add(number);
                }
            }
        }
    }

    private void judge(List<NationalNumber> answered) {
        Map<NationalNumber, Verdict.Ask> open = new LinkedHashMap<>();
        Map<NationalNumber, Turn> next = new HashMap<>();
        for (NationalNumber number : answered) {
            for (NationalNumber person : waiting.getOrDefault(number, List.of())) {
                if (judge.judge(person, known::get) instanceof Verdict.Ask ask) {
                    open.put(person, ask);
                    next.put(person, turns.getOrDefault(number, Turn.OWN).next());
                } else {
                    decided++;
                }
            }
            waiting.remove(number);
        }
        NextQuestion question = sharing
                ? new NextQuestion(
                        number -> turns.containsKey(number) ? NextQuestion.Standing.ASKED : NextQuestion.Standing.NEW,
                        number -> children.getOrDefault(number, Set.of()).size())
                : new NextQuestion(number -> NextQuestion.Standing.NEW, number -> 0);
        open.forEach((person, ask) -> {
            NationalNumber chosen = question.choose(ask);
            ask(chosen, next.getOrDefault(person, Turn.OWN));
            waiting.computeIfAbsent(chosen, any -> new ArrayList<>()).add(person);
        });
    }

    private void ask(NationalNumber number, Turn turn) {
        if (turns.putIfAbsent(number, turn) == null) {
            queues.computeIfAbsent(turn, any -> new ArrayDeque<>()).add(number);
            figures(turn).questions++;
            figures(turn).ahead += turn.ahead() ? 1 : 0;
        }
    }

    private Figures figures(Turn turn) {
        while (steps.size() <= turn.step()) {
            steps.add(new Figures());
        }
        return steps.get(turn.step());
    }
}
