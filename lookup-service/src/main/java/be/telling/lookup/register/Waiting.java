package be.telling.lookup.register;

import be.telling.lookup.register.AskedQuestion.Delivery;
import be.telling.lookup.register.SentFile.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
        List<Delivery> deliveries = new ArrayList<>();
        if (file.references().isEmpty()) {
            refuse(file, became, deliveries);
        }
        file.answers().forEach((reference, reply) -> add(reference, asked -> asked.answer(reply), became, deliveries));
        handOver(became, deliveries);
    }

    /** The whole request: nobody gets an answer to it any more. */
    private void refuse(AnswerFile file, Map<String, Outcome> became, List<Delivery> deliveries) {
        Reply refusal = new Reply(null, file.notices());
        for (SentFile sent : journal.sent()) {
            if (sent.reference().equals(file.request())) {
                for (String reference : sent.asked()) {
                    became.put(reference, Outcome.SPENT);
                    add(reference, asked -> asked.answer(refusal), became, deliveries);
                }
            }
        }
    }

    /** No answer has come in all that time: asked anew, in another file. */
    void giveUp(List<String> overdue) throws IOException {
        Map<String, Outcome> became = new LinkedHashMap<>();
        List<Delivery> deliveries = new ArrayList<>();
        overdue.forEach(reference -> add(reference, AskedQuestion::giveUp, became, deliveries));
        handOver(became, deliveries);
    }

    private void add(
            String reference,
            Function<AskedQuestion<?>, Delivery> end,
            Map<String, Outcome> became,
            List<Delivery> deliveries) {
        for (AskedQuestion<?> asked : questions.getOrDefault(reference, List.of())) {
            Delivery delivery = end.apply(asked);
            became.put(reference, delivery.outcome());
            deliveries.add(delivery);
        }
    }

    /** Noted first: what is handed over may be stored before this replica dies, and then nobody asks again. */
    private void handOver(Map<String, Outcome> became, List<Delivery> deliveries) throws IOException {
        journal.note(became);
        questions.keySet().removeAll(became.keySet());
        deliveries.forEach(delivery -> delivery.handOver().run());
    }
}
