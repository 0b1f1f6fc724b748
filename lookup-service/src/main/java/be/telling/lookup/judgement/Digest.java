package be.telling.lookup.judgement;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.database.Statements;
import be.telling.lookup.definition.Judge;
import be.telling.lookup.definition.Verdict;
import be.telling.lookup.keys.Pseudonym;
import be.telling.lookup.register.Answer;
import be.telling.lookup.register.PersonFacts;
import be.telling.lookup.register.Relative;
import be.telling.lookup.round.CountingRound;
import be.telling.lookup.round.Turn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One transaction: takes answered questions, judges everybody who waits for them, and leaves each with a verdict or
 * waiting for the next question.
 *
 * <p>No wake-up is lost: who is left waiting for a question waits for one that is held until the end of the
 * transaction, so its answer can't be digested without seeing him. If it can't be held, or was answered meanwhile, the
 * question that led to it, or it itself, is digested again. Nothing here waits for a lock but for inserts in a fixed
 * order, so there are no deadlocks.
 */
final class Digest {

    /**
     * What was done; zeros mean that there was nothing to do.
     *
     * @param more whether there may be more to do at once
     */
    record Result(int questions, int verdicts, boolean more) {

        static final Result NOTHING = new Result(0, 0, false);
    }

    private final Judge judge;
    private final AnswerTable answers;
    private final StaffTable staff;
    private final KnownAnswers known;
    private final Mentions mentions;

    Digest(Statements statements, CountingRound round, Judge judge, Mentions mentions) {
        this.judge = judge;
        this.mentions = mentions;
        this.answers = new AnswerTable(statements, round);
        this.staff = new StaffTable(statements, round);
        this.known = new KnownAnswers(answers, round.cipher());
    }

    /** @param atMost answers that were stored together count as one */
    Result run(int atMost) {
        List<Set<Pseudonym>> next = answers.isWanted() ? answers.next(atMost) : List.of();
        if (next.isEmpty()) {
            return Result.NOTHING;
        }
        Set<Pseudonym> later = new HashSet<>();
        next.forEach(later::addAll);
        List<AnswerTable.Stored> taken = answers.take(later);
        taken.forEach(question -> later.remove(question.pseudonym()));
        Result result = new Result(taken.size(), digest(taken, later), next.size() == atMost && !taken.isEmpty());
        answers.digestLater(later);
        return result;
    }

    /** @param later gets the questions that have to be digested again */
    private int digest(List<AnswerTable.Stored> taken, Set<Pseudonym> later) {
        known.add(taken);
        taken.forEach(this::noteParents);
        Map<Pseudonym, Pseudonym> waiting = staff.waitingFor(
                taken.stream().map(AnswerTable.Stored::pseudonym).toList());
        Map<Pseudonym, String> categories = new LinkedHashMap<>();
        Map<Pseudonym, Verdict.Ask> open = new LinkedHashMap<>();
        judge(waiting.keySet(), categories, open);
        staff.judged(categories);
        Map<Pseudonym, NationalNumber> next = choose(open);

        later.addAll(sendOn(waiting, next, replacing(taken)));
        return categories.size();
    }

    private void noteParents(AnswerTable.Stored question) {
        if (question.answer() instanceof Answer.Known(PersonFacts facts, var replacedBy)) {
            for (Relative parent : List.of(facts.father(), facts.mother())) {
                if (parent instanceof Relative.Registered(NationalNumber number)) {
                    mentions.add(known.pseudonym(number));
                }
            }
        }
    }

    private void judge(Set<Pseudonym> persons, Map<Pseudonym, String> categories, Map<Pseudonym, Verdict.Ask> open) {
        known.seek(persons);
        Set<Pseudonym> left = new LinkedHashSet<>(persons);
        do {
            for (Pseudonym person : List.copyOf(left)) {
                switch (judge.judge(known.number(person), known::find)) {
                    case Verdict.Decided(String category) -> {
                        categories.put(person, category);
                        open.remove(person);
                        left.remove(person);
                    }
                    case Verdict.Ask ask -> open.put(person, ask);
                }
            }
        } while (known.fetch());
    }

    /** The question that each waits for next; what one of them has asked costs the others nothing. */
    private Map<Pseudonym, NationalNumber> choose(Map<Pseudonym, Verdict.Ask> open) {
        NextQuestion question = new NextQuestion(known::standing, number -> mentions.of(known.pseudonym(number)));
        Map<Pseudonym, NationalNumber> next = new LinkedHashMap<>();
        open.forEach((person, ask) -> next.put(person, question.choose(ask)));
        return next;
    }

    /**
     * The new numbers of persons whose number was replaced: their data came along, so nobody needs to ask for them.
     */
    private SortedMap<Pseudonym, AnswerTable.Settled> replacing(List<AnswerTable.Stored> taken) {
        SortedMap<Pseudonym, AnswerTable.Settled> replacing = new TreeMap<>();
        for (AnswerTable.Stored question : taken) {
            if (question.answer() instanceof Answer.Known(var facts, NationalNumber replacedBy) && replacedBy != null) {
                replacing.put(
                        known.pseudonym(replacedBy),
                        new AnswerTable.Settled(replacedBy, new Answer.Known(facts, null), question.turn()));
            }
        }
        return replacing;
    }

    /** @return the questions that have to be digested again: some who waited couldn't be sent on, or wait for what is answered */
    private Set<Pseudonym> sendOn(
            Map<Pseudonym, Pseudonym> waiting,
            Map<Pseudonym, NationalNumber> next,
            SortedMap<Pseudonym, AnswerTable.Settled> replacing) {
        SortedMap<Pseudonym, AnswerTable.Wanted> questions = new TreeMap<>();
        next.forEach((person, number) -> want(questions, number, turnAfter(waiting.get(person))));
        replacing.values().forEach(one -> want(questions, one.number(), one.turn()));
        if (questions.isEmpty()) {
            return Set.of();
        }
        Map<Pseudonym, AnswerTable.Held> held = hold(questions);

        replacing.keySet().removeIf(number -> !isOpen(held.get(number)));
        answers.answer(replacing);
        Set<Pseudonym> again = leaveWaiting(waiting, next, held, replacing.keySet());
        // Whoever is listed under the new number waits for it since the beginning.
        again.addAll(replacing.keySet());
        return again;
    }

    private Map<Pseudonym, AnswerTable.Held> hold(SortedMap<Pseudonym, AnswerTable.Wanted> questions) {
        Map<Pseudonym, AnswerTable.Held> held = new HashMap<>();
        Set<Pseudonym> mine = answers.ask(questions);
        mine.forEach(question -> held.put(question, new AnswerTable.Held(question, false, true)));
        List<Pseudonym> others = questions.keySet().stream()
                .filter(question -> !mine.contains(question))
                .toList();
        answers.hold(others).forEach(question -> held.put(question.pseudonym(), question));
        return held;
    }

    private Turn turnAfter(@Nullable Pseudonym question) {
        return question == null ? Turn.OWN : known.turn(question).next();
    }

    private void want(SortedMap<Pseudonym, AnswerTable.Wanted> questions, NationalNumber number, Turn turn) {
        questions.merge(
                known.pseudonym(number),
                new AnswerTable.Wanted(number, turn),
                (one, other) -> new AnswerTable.Wanted(number, one.turn().earlier(other.turn())));
    }

    private Set<Pseudonym> leaveWaiting(
            Map<Pseudonym, Pseudonym> waiting,
            Map<Pseudonym, NationalNumber> next,
            Map<Pseudonym, AnswerTable.Held> held,
            Set<Pseudonym> answeredHere) {
        Set<Pseudonym> again = new HashSet<>();
        Map<Pseudonym, Pseudonym> left = new HashMap<>();
        next.forEach((person, number) -> {
            Pseudonym question = known.pseudonym(number);
            AnswerTable.Held state = held.get(question);
            if (state == null) {
                again.add(waiting.get(person));
                return;
            }
            left.put(person, question);
            if (state.answered() || answeredHere.contains(question)) {
                again.add(question);
            }
        });
        staff.wait(left);
        return again;
    }

    private static boolean isOpen(AnswerTable.@Nullable Held held) {
        return held != null && !held.answered() && held.idle();
    }
}
