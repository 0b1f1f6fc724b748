package be.telling.simulator.server;

import be.telling.simulator.soap.Service;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was asked and what became of it. A number's questions are counted one by one: a good asker asks each once, but
 * for those that failed.
 */
public final class Statistics {

    private final int places;
    private final Map<Service, Long> calls = new EnumMap<>(Service.class);
    private final Map<String, Long> outcomes = new TreeMap<>();

    /** By the number's place in the population; a byte would overflow under an asker gone wild. */
    private char[] asked;

    private char[] answered;

    private final Map<String, Integer> strangersAsked = new HashMap<>();
    private long total;
    private long numbersAsked;
    private long numbersAnsweredTwice;
    private int callsPerNumberMaximum;
    private int answersPerNumberMaximum;
    private long fictitiousAsked;

    Statistics(int places) {
        this.places = places;
        this.asked = new char[places];
        this.answered = new char[places];
    }

    /** Everything as of now; one consistent picture. */
    public record Snapshot(
            long calls,
            Map<String, Long> byMessage,
            Map<String, Long> outcomes,
            long numbersAsked,
            int callsPerNumberMaximum,
            int answersPerNumberMaximum,
            long numbersAnsweredTwice,
            long fictitiousAsked) {}

    synchronized void called() {
        total++;
    }

    synchronized void understood(Service service) {
        calls.merge(service, 1L, Long::sum);
    }

    synchronized void outcome(String outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }

    /** @param place the number's in the population, or -1 */
    synchronized void asked(int place, String number, boolean valid) {
        if (!valid) {
            fictitiousAsked++;
        }
        int times = place >= 0 ? ++asked[place] : strangersAsked.merge(number, 1, Integer::sum);
        numbersAsked += times == 1 ? 1 : 0;
        callsPerNumberMaximum = Math.max(callsPerNumberMaximum, times);
    }

    synchronized void answered(int place) {
        if (place >= 0) {
            int times = ++answered[place];
            numbersAnsweredTwice += times == 2 ? 1 : 0;
            answersPerNumberMaximum = Math.max(answersPerNumberMaximum, times);
        }
    }

    synchronized void reset() {
        calls.clear();
        outcomes.clear();
        strangersAsked.clear();
        asked = new char[places];
        answered = new char[places];
        total = 0;
        numbersAsked = 0;
        numbersAnsweredTwice = 0;
        callsPerNumberMaximum = 0;
        answersPerNumberMaximum = 0;
        fictitiousAsked = 0;
    }

    public synchronized Snapshot snapshot() {
        var byMessage = new TreeMap<String, Long>();
        calls.forEach((service, count) -> byMessage.put(service.element(), count));
        return new Snapshot(
                total,
                Map.copyOf(byMessage),
                Map.copyOf(outcomes),
                numbersAsked,
                callsPerNumberMaximum,
                answersPerNumberMaximum,
                numbersAnsweredTwice,
                fictitiousAsked);
    }
}
