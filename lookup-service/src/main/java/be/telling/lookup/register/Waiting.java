package be.telling.lookup.register;

import be.telling.lookup.register.SentFile.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions of this replica that are in files, by reference. For one thread. */
final class Waiting implements Inbox.Reader {

    private final Journal journal;
    private final Map<String, List<AskedQuestion<?>>> questions = new HashMap<>();

    Waiting(Journal journal) {
        this.journal = journal;
    }

    void add(String reference, AskedQuestion<?> question) {
        questions.computeIfAbsent(reference, r -> new ArrayList<>()).add(question);
    }

    @Override
    public boolean waitsFor(String reference) {
        return questions.containsKey(reference);
    }

    @Override
    public void take(AnswerFile file) throws IOException {
        Map<String, Outcome> became = new LinkedHashMap<>();
        file.answers().forEach((reference, reply) -> answer(reference, reply, became));
        if (file.references().isEmpty()) {
            // Refused as a whole.
            for (SentFile sent : journal.sent()) {
                if (sent.reference().equals(file.request())) {
                    Reply refusal = new Reply(null, file.notices());
                    sent.asked().forEach(reference -> became.put(reference, Outcome.SPENT));
                    sent.asked().forEach(reference -> answer(reference, refusal, became));
                }
            }
        }
        journal.note(became);
    }

    private void answer(String reference, Reply reply, Map<String, Outcome> became) {
        List<AskedQuestion<?>> asked = questions.remove(reference);
        if (asked != null) {
            asked.forEach(question -> became.put(reference, question.answer(reply)));
        }
    }

    /** No answer has come in all that time: asked anew, in another file. */
    void giveUp(List<String> overdue) throws IOException {
        Map<String, Outcome> became = new LinkedHashMap<>();
        for (String reference : overdue) {
            List<AskedQuestion<?>> asked = questions.remove(reference);
            if (asked != null) {
                asked.forEach(AskedQuestion::giveUp);
                became.put(reference, Outcome.SPENT);
            }
        }
        journal.note(became);
    }
}
