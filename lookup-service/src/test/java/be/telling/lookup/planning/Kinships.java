package be.telling.lookup.planning;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.definition.Judge;
import be.telling.lookup.definition.Verdict;
import be.telling.lookup.register.Answer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Members of staff who have relatives in common, directly or through others, and what they take together. */
final class Kinships {

    private final Judge judge;
    private final KnownRegister register;
    private final Collection<List<NationalNumber>> groups;

    Kinships(Judge judge, KnownRegister register, List<NationalNumber> staff) {
        this.judge = judge;
        this.register = register;
        this.groups = groups(register, staff);
    }

    private static Collection<List<NationalNumber>> groups(KnownRegister register, List<NationalNumber> staff) {
        Map<NationalNumber, NationalNumber> leaders = new HashMap<>();
        for (NationalNumber person : staff) {
            for (NationalNumber relative : family(register, person)) {
                leaders.putIfAbsent(relative, relative);
                leaders.put(leader(leaders, relative), leader(leaders, person));
            }
        }
        Map<NationalNumber, List<NationalNumber>> groups = new LinkedHashMap<>();
        staff.forEach(person -> groups.computeIfAbsent(leader(leaders, person), any -> new ArrayList<>())
                .add(person));
        return groups.values();
    }

    private static NationalNumber leader(Map<NationalNumber, NationalNumber> leaders, NationalNumber of) {
        NationalNumber leader = of;
        for (NationalNumber next = leaders.getOrDefault(of, of);
                !next.equals(leader);
                next = leaders.getOrDefault(next, next)) {
            leader = next;
        }
        return leader;
    }

    private static List<NationalNumber> family(KnownRegister register, NationalNumber person) {
        List<NationalNumber> family = new ArrayList<>();
        for (int place = 0; place < World.PLACES; place++) {
            Order.at(person, place, register::answer).ifPresent(family::add);
        }
        return family;
    }

    /** One person after another, by one order for all; what was answered for one is there for the next. */
    long fixed(Order order) {
        long calls = 0;
        for (List<NationalNumber> group : groups) {
            Map<NationalNumber, Answer> known = new HashMap<>();
            // Everybody's own number has to be asked whatever else is.
            group.forEach(person -> known.put(person, register.answer(person)));
            for (NationalNumber person : group) {
                while (judge.judge(person, known::get) instanceof Verdict.Ask ask) {
                    NationalNumber next = order.choose(person, ask, known::get);
                    known.put(next, register.answer(next));
                }
            }
            calls += known.size();
        }
        return calls;
    }

    /** The fewest answers that prove everybody's category at once: no order can do with fewer. */
    long fewest() {
        return groups.stream().mapToLong(this::fewest).sum();
    }

    private long fewest(List<NationalNumber> group) {
        Map<NationalNumber, Integer> bits = new HashMap<>();
        BitSet own = new BitSet();
        group.forEach(person -> own.set(bit(bits, person)));
        Set<Set<BitSet>> persons = new LinkedHashSet<>();
        for (NationalNumber person : group) {
            Set<BitSet> proofs = new LinkedHashSet<>();
            for (int places : World.of(person, register).proofs(judge)) {
                BitSet proof = new BitSet();
                for (int place = 0; place < World.PLACES; place++) {
                    if ((places >> place & 1) == 1) {
                        Optional<NationalNumber> number = Order.at(person, place, register::answer);
                        proof.set(bit(bits, number.orElseThrow()));
                    }
                }
                proof.andNot(own);
                proofs.add(proof);
            }
            persons.add(proofs);
        }
        return fewest(List.copyOf(persons), 0, own, Integer.MAX_VALUE);
    }

    private static int bit(Map<NationalNumber, Integer> bits, NationalNumber number) {
        return bits.computeIfAbsent(number, any -> bits.size());
    }

    /** Tries every proof for every person, and gives up where it already takes as many as the best so far. */
    private static int fewest(List<Set<BitSet>> persons, int n, BitSet asked, int best) {
        if (asked.cardinality() >= best || n == persons.size()) {
            return Math.min(best, asked.cardinality());
        }
        int fewest = best;
        for (BitSet proof : persons.get(n)) {
            BitSet more = (BitSet) asked.clone();
            more.or(proof);
            fewest = fewest(persons, n + 1, more, fewest);
        }
        return fewest;
    }
}
