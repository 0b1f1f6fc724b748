package be.telling.lookup.definition;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.register.Answer;
import be.telling.lookup.register.Relative;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Judging step by step comes to what all answers together say, and asks for nothing that can't matter. */
class EarlyStopTest {

    private static final LocalDate DATE = LocalDate.of(2025, 12, 31);

    /** Person 0; his father 1 and mother 2; the parents of n are 2n + 1 and 2n + 2. */
    private static final int PERSONS = 7;

    /** Not registered, not found, Belgian, French, Moroccan. */
    private static final int KINDS = 5;

    private static final int UNREGISTERED = 0;
    private static final int NOT_FOUND = 1;

    private final Definitions definitions =
            DefinitionFiles.load(Optional.empty(), code -> {}).definitions();

    @ParameterizedTest
    @CsvSource({
        "vl-2014, true", "vl-2014, false", "vl-2014-eu15, true", "vl-2014-eu15, false",
        "vl-2016, true", "vl-2016, false", "statbel, true", "statbel, false"
    })
    void inEveryFamilyEachQuestionCouldHaveMadeADifference(String definition, boolean likeliestFirst) {
        // Given
        Judge judge = definitions.find(definition).orElseThrow().judge(DATE);
        // By what was known when a question was named, and by that and everything else but its answer: the outcomes.
        Map<String, Set<String>> whenNamed = new HashMap<>();
        Map<String, Set<String>> butForTheAnswer = new HashMap<>();
        Map<String, String> questions = new HashMap<>();

        // When
        int families = (int) Math.pow(KINDS, PERSONS);
        for (int family = 0; family < families; family++) {
            int[] kinds = kinds(family);
            Map<NationalNumber, Answer> world = world(kinds);
            String truth = new PlainTruth(world).category(definition, Families.number(0));
            Map<NationalNumber, Answer> known = new HashMap<>();
            StringBuilder state = new StringBuilder();
            while (judge.judge(Families.number(0), known::get) instanceof Verdict.Ask ask) {
                List<NationalNumber> named =
                        Stream.concat(ask.next().stream(), ask.later().stream()).toList();
                assertThat(named).doesNotHaveDuplicates().noneMatch(known::containsKey);
                for (NationalNumber number : named) {
                    String key = state + "?" + person(number);
                    whenNamed.computeIfAbsent(key, any -> new HashSet<>()).add(truth);
                    int[] others = kinds.clone();
                    others[person(number)] = -1;
                    String rest = key + " " + code(others);
                    butForTheAnswer
                            .computeIfAbsent(rest, any -> new HashSet<>())
                            .add(truth);
                    questions.put(rest, key);
                }
                // What comes for nothing comes in any order.
                NationalNumber asked = likeliestFirst ? named.getFirst() : named.getLast();
                known.put(asked, world.get(asked));
                state.append(person(asked)).append(seen(kinds, person(asked))).append(' ');
            }
            assertThat(judge.judge(Families.number(0), known::get)).isEqualTo(new Verdict.Decided(truth));
        }

        // Then
        assertThat(whenNamed)
                .allSatisfy((state, outcomes) -> assertThat(outcomes).hasSizeGreaterThan(1));
        Set<String> mattered = new HashSet<>();
        butForTheAnswer.forEach((rest, outcomes) -> {
            if (outcomes.size() > 1) {
                mattered.add(questions.get(rest));
            }
        });
        assertThat(mattered).isEqualTo(whenNamed.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vl-2014", "vl-2014-eu15", "vl-2016", "statbel"})
    void inRandomFamiliesTheResultIsThatOfAllAnswersTogether(String definition) {
        // Given
        Judge judge = definitions.find(definition).orElseThrow().judge(DATE);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20251231);

        for (int i = 0; i < 30_000; i++) {
            Map<NationalNumber, Answer> world = randomWorld(random);
            Map<NationalNumber, Answer> had = new HashMap<>(world);
            had.keySet().removeIf(number -> random.nextInt(3) > 0);

            // When: with no answers at first, and with some that were had for others' sake
            Families.Course alone = Families.judge(judge, Families.number(0), world, Map.of());
            Families.Course shared = Families.judge(judge, Families.number(0), world, had);

            // Then
            String truth = new PlainTruth(world).category(definition, Families.number(0));
            assertThat(alone.category()).isEqualTo(truth);
            assertThat(shared.category()).isEqualTo(truth);
            assertThat(alone.asked().size())
                    .isLessThanOrEqualTo(
                            definitions.find(definition).orElseThrow().maximumQuestions());
        }
    }

    private static int[] kinds(int family) {
        int[] kinds = new int[PERSONS];
        int left = family;
        for (int i = 0; i < PERSONS; i++) {
            kinds[i] = left % KINDS;
            left /= KINDS;
        }
        // The person himself has a number, or there would be nothing to ask.
        kinds[0] = kinds[0] == UNREGISTERED ? NOT_FOUND : kinds[0];
        return kinds;
    }

    private static Map<NationalNumber, Answer> world(int[] kinds) {
        Map<NationalNumber, Answer> world = new HashMap<>();
        for (int i = 0; i < PERSONS; i++) {
            Relative father = relative(kinds, 2 * i + 1);
            Relative mother = relative(kinds, 2 * i + 2);
            switch (kinds[i]) {
                case UNREGISTERED -> {}
                case NOT_FOUND -> world.put(Families.number(i), new Answer.NotKnown("30001"));
                case 2 -> world.put(Families.number(i), Families.known("150", "150", father, mother));
                case 3 -> world.put(Families.number(i), Families.known("111", "111", father, mother));
                case 4 -> world.put(Families.number(i), Families.known("354", "354", father, mother));
                default -> throw new AssertionError(kinds[i]);
            }
        }
        return world;
    }

    private static Relative relative(int[] kinds, int person) {
        return person >= PERSONS || kinds[person] == UNREGISTERED
                ? Families.unregistered()
                : Families.registered(Families.number(person));
    }

    /** What an answer shows: the person's own, and which parents there are. */
    private static String seen(int[] kinds, int person) {
        if (kinds[person] == NOT_FOUND || 2 * person + 2 >= PERSONS) {
            return "=" + kinds[person];
        }
        return "=" + kinds[person] + (kinds[2 * person + 1] == UNREGISTERED ? "-" : "+")
                + (kinds[2 * person + 2] == UNREGISTERED ? "-" : "+");
    }

    private static int code(int[] kinds) {
        int code = 0;
        for (int kind : kinds) {
            code = code * (KINDS + 1) + kind + 1;
        }
        return code;
    }

    private static int person(NationalNumber number) {
        for (int i = 0; i < PERSONS; i++) {
            if (Families.number(i).equals(number)) {
                return i;
            }
        }
        throw new AssertionError("asked about a number that nobody has");
    }

    /** Also with relatives in two places and other knots that no family tree should have. */
    private static Map<NationalNumber, Answer> randomWorld(RandomGenerator random) {
        int persons = 3 + random.nextInt(6);
        Map<NationalNumber, Answer> world = new HashMap<>();
        for (int i = 0; i < persons; i++) {
            Relative father = randomRelative(random, persons, 2 * i + 1);
            Relative mother = randomRelative(random, persons, 2 * i + 2);
            world.put(
                    Families.number(i),
                    random.nextInt(12) == 0
                            ? new Answer.NotKnown("30002")
                            : Families.known(randomCode(random), randomCode(random), father, mother));
        }
        return world;
    }

    private static Relative randomRelative(RandomGenerator random, int persons, int usual) {
        return switch (random.nextInt(8)) {
            case 0 -> Families.unregistered();
            case 1 -> Families.registered(Families.number(random.nextInt(persons)));
            default -> usual < persons ? Families.registered(Families.number(usual)) : Families.unregistered();
        };
    }

    private static String randomCode(RandomGenerator random) {
        String[] codes = {
            "150", "150", "150", "150", "150", "111", "122", "129", "112", "354", "822", "999", "711", null
        };
        return codes[random.nextInt(codes.length)];
    }
}
