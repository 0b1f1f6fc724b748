package be.telling.bench.throughput;

import be.telling.simulator.population.FiliationEntry;
import be.telling.simulator.population.Mention;
import be.telling.simulator.population.Population;
import be.telling.simulator.population.Resident;
import be.telling.simulator.soap.AnswerWriter;
import be.telling.simulator.soap.Question;
import be.telling.simulator.soap.Service;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The register simulator's own answer about one person, cut where other numbers and references have to be put in. */
final class CannedAnswer {

    static final int NUMBER_LENGTH = 11;

    private static final long SEED = 2016;
    private static final int PERSONS = 500;

    /** As long as what lookup-service writes. */
    private static final String MESSAGE = "11111111-1111-4111-8111-111111111111";

    private static final String QUESTION = "22222222-2222-4222-8222-222222222222";

    /** What is put in at a cut. */
    enum Gap {
        SELF,
        FATHER,
        MOTHER,
        MESSAGE,
        QUESTION
    }

    private final byte[] text;
    private final int[] at;
    private final Gap[] gaps;

    private CannedAnswer(byte[] text, Map<Integer, Gap> cuts) {
        this.text = text;
        this.at = cuts.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.gaps = cuts.values().toArray(Gap[]::new);
    }

    /** About somebody with one nationality, Belgian, and two registered parents. */
    static CannedAnswer ofChild() {
        Population population = Population.generate(SEED, PERSONS);
        for (int member = 0; member < population.staff(); member++) {
            Resident resident = population.staffMember(member);
            List<Long> parents = parents(resident);
            if (parents.size() == 2 && isPlain(resident)) {
                return of(
                        resident,
                        Map.of(
                                resident.number().digits(), Gap.SELF,
                                Numbers.digits(parents.getFirst()), Gap.FATHER,
                                Numbers.digits(parents.getLast()), Gap.MOTHER));
            }
        }
        throw new IllegalStateException("nobody has two registered parents");
    }

    private static boolean isPlain(Resident resident) {
        List<String> codes = resident.person().nationality().codes();
        return codes.size() == 1
                && codes.getFirst().equals("150")
                && resident.formerNumber().isEmpty();
    }

    private static List<Long> parents(Resident resident) {
        List<Long> parents = new ArrayList<>();
        List<FiliationEntry> filiation = resident.person().filiation();
        if (filiation.size() == 1) {
            for (Mention mention : filiation.getFirst().parents()) {
                if (mention instanceof Mention.Numbered numbered && !numbered.byFormerNumber()) {
                    parents.add(Long.parseLong(resident.number(resident.relative(numbered.person()))
                            .digits()));
                }
            }
        }
        return parents;
    }

    private static CannedAnswer of(Resident resident, Map<String, Gap> numbers) {
        Question question = new Question(
                Service.HISTORY,
                true,
                "telling.benchmark",
                "100",
                MESSAGE,
                QUESTION,
                resident.number().digits());
        byte[] text = new AnswerWriter(SEED, false).person(question, resident, List.of());
        String readable = new String(text, StandardCharsets.ISO_8859_1);
        Map<Integer, Gap> cuts = new TreeMap<>();
        numbers.forEach((digits, gap) -> find(readable, digits, gap, cuts));
        find(readable, MESSAGE, Gap.MESSAGE, cuts);
        find(readable, QUESTION, Gap.QUESTION, cuts);
        return new CannedAnswer(text, cuts);
    }

    private static void find(String text, String what, Gap gap, Map<Integer, Gap> cuts) {
        for (int place = text.indexOf(what); place >= 0; place = text.indexOf(what, place + 1)) {
            cuts.put(place, gap);
        }
    }

    int length() {
        return text.length;
    }

    /** Appends the answer about a number; references are as long as those of the template. */
    void write(ByteBuffer out, long number, byte[] message, byte[] question) {
        int start = out.position();
        out.put(text);
        for (int i = 0; i < at.length; i++) {
            byte[] value = switch (gaps[i]) {
                case SELF -> ascii(number);
                case FATHER -> ascii(Numbers.father(number));
                case MOTHER -> ascii(Numbers.mother(number));
                case MESSAGE -> message;
                case QUESTION -> question;
            };
            out.put(start + at[i], value);
        }
    }

    private static byte[] ascii(long number) {
        byte[] digits = new byte[NUMBER_LENGTH];
        long rest = number;
        for (int i = NUMBER_LENGTH - 1; i >= 0; i--) {
            digits[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return digits;
    }
}
