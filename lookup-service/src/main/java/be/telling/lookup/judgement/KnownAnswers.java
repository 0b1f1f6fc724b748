package be.telling.lookup.judgement;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.keys.Pseudonym;
import be.telling.lookup.keys.RoundCipher;
import be.telling.lookup.register.Answer;
import be.telling.lookup.round.Turn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answers that some persons are judged by. Judging tells which ones are missed; they are then fetched together, and
 * judging begins again. So a family takes as many statements as it has generations.
 */
final class KnownAnswers {

    private final AnswerTable table;
    private final RoundCipher cipher;
    private final Map<Pseudonym, AnswerTable.Stored> found = new HashMap<>();
    private final Map<NationalNumber, Pseudonym> pseudonyms = new HashMap<>();
    private final Set<Pseudonym> sought = new HashSet<>();
    private final Set<Pseudonym> missed = new HashSet<>();

    KnownAnswers(AnswerTable table, RoundCipher cipher) {
        this.table = table;
        this.cipher = cipher;
    }

    void add(List<AnswerTable.Stored> stored) {
        for (AnswerTable.Stored one : stored) {
            found.put(one.pseudonym(), one);
            sought.add(one.pseudonym());
        }
    }

    void seek(Set<Pseudonym> wanted) {
        wanted.stream().filter(pseudonym -> !sought.contains(pseudonym)).forEach(missed::add);
        fetch();
    }

    /** The number behind a pseudonym for which there is a question. */
    NationalNumber number(Pseudonym pseudonym) {
        AnswerTable.Stored stored = found.get(pseudonym);
        if (stored == null) {
            throw new IllegalStateException("somebody waits without ever having been asked about");
        }
        return stored.number().get();
    }

    /** The turn of a question that was taken or sought. */
    Turn turn(Pseudonym pseudonym) {
        AnswerTable.Stored stored = found.get(pseudonym);
        return stored == null ? Turn.OWN : stored.turn();
    }

    Answer.@Nullable Settled find(NationalNumber number) {
        Pseudonym pseudonym = pseudonym(number);
        AnswerTable.Stored stored = found.get(pseudonym);
        if (stored != null) {
            return stored.answer();
        }
        if (!sought.contains(pseudonym)) {
            missed.add(pseudonym);
        }
        return null;
    }

    /** Whether somebody has asked about this number already; only right of numbers that were judged by. */
    NextQuestion.Standing standing(NationalNumber number) {
        AnswerTable.Stored stored = found.get(pseudonym(number));
        if (stored == null) {
            return NextQuestion.Standing.NEW;
        }
        return stored.stuck() ? NextQuestion.Standing.STUCK : NextQuestion.Standing.ASKED;
    }

    Pseudonym pseudonym(NationalNumber number) {
        return pseudonyms.computeIfAbsent(number, cipher::pseudonym);
    }

    /** Fetches what was missed; whether anything of it is answered, so that it is worth judging again. */
    boolean fetch() {
        if (missed.isEmpty()) {
            return false;
        }
        List<AnswerTable.Stored> fetched = table.find(missed);
        sought.addAll(missed);
        missed.clear();
        add(fetched);
        return fetched.stream().anyMatch(stored -> stored.answer() != null);
    }
}
