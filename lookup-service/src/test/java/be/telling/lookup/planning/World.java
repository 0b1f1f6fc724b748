package be.telling.lookup.planning;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.definition.Judge;
import be.telling.lookup.definition.Verdict;
import be.telling.lookup.register.Answer;
import be.telling.lookup.register.PersonFacts;
import be.telling.lookup.register.Relative;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A person, the parents and the grandparents with all that could be answered, under numbers that only tell the place: two
 * persons whose families answer alike have equal worlds.
 *
 * @param answers by place; the parents of place n are 2n + 1 and 2n + 2
 */
record World(Map<NationalNumber, Answer> answers) {

    static final int PLACES = 7;

    static final NationalNumber SELF = number(0);

    static World of(NationalNumber self, KnownRegister register) {
        Map<NationalNumber, Answer> answers = new HashMap<>();
        for (int place = 0; place < PLACES; place++) {
            int at = place;
            Order.at(self, place, register::answer)
                    .ifPresent(number -> answers.put(number(at), inPlace(at, register.answer(number))));
        }
        return new World(Map.copyOf(answers));
    }

    private static Answer inPlace(int place, Answer answer) {
        return answer instanceof Answer.Known(PersonFacts facts, var replacedBy)
                ? new Answer.Known(
                        new PersonFacts(
                                facts.firstNationality(),
                                facts.currentNationality(),
                                inPlace(2 * place + 1, facts.father()),
                                inPlace(2 * place + 2, facts.mother())),
                        null)
                : answer;
    }

    private static Relative inPlace(int place, Relative relative) {
        return relative instanceof Relative.Registered && place < PLACES
                ? new Relative.Registered(number(place))
                : new Relative.Unknown();
    }

    /** A number that can't be anybody's. */
    static NationalNumber number(int place) {
        long firstNine = 706101000L + place;
        return NationalNumber.of(firstNine * 100 + 97 - firstNine % 97).orElseThrow();
    }

    /** The fewest answers that prove the category, each known of only from the child's: no order can do with fewer. */
    int fewest(Judge judge) {
        int fewest = PLACES;
        for (int places : proofs(judge)) {
            fewest = Math.min(fewest, Integer.bitCount(places));
        }
        return fewest;
    }

    /** The sets of places whose answers prove the category and of which none can be left out. */
    List<Integer> proofs(Judge judge) {
        List<Integer> proofs = new ArrayList<>();
        for (int size = 1; size <= PLACES; size++) {
            for (int places = 1; places < 1 << PLACES; places++) {
                int set = places;
                if (Integer.bitCount(places) == size
                        && canBeAsked(places)
                        && proofs.stream().noneMatch(proof -> (proof & set) == proof)
                        && isProof(judge, places)) {
                    proofs.add(places);
                }
            }
        }
        return proofs;
    }

    private boolean canBeAsked(int places) {
        for (int place = 0; place < PLACES; place++) {
            boolean asked = (places >> place & 1) == 1;
            boolean childAsked = place == 0 || (places >> (place - 1) / 2 & 1) == 1;
            if (asked && (!childAsked || !answers.containsKey(number(place)))) {
                return false;
            }
        }
        return true;
    }

    private boolean isProof(Judge judge, int places) {
        Map<NationalNumber, Answer> known = new HashMap<>(answers);
        for (int place = 0; place < PLACES; place++) {
            if ((places >> place & 1) == 0) {
                known.remove(number(place));
            }
        }
        return judge.judge(SELF, known::get) instanceof Verdict.Decided;
    }
}
