package be.telling.lookup.work;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Tells the loops of this process that there is work for them, so that a person doesn't wait for a pause to end at each
 * step. Other processes find the work in the database when they look next; so a lost ring costs time and nothing else.
 */
@Singleton
public final class Bells {

    private final Map<Topic, List<Bell>> bells = new ConcurrentHashMap<>();
    private final Machine machine;

    Bells(Machine machine) {
        this.machine = machine;
    }

    public void ring(Topic topic) {
        bells.getOrDefault(topic, List.of()).forEach(Bell::ring);
    }

    public Bell listen(Topic topic) {
        Bell bell = machine.bell();
        bells.computeIfAbsent(topic, t -> new CopyOnWriteArrayList<>()).add(bell);
        return bell;
    }

    public void forget(Topic topic, Bell bell) {
        bells.getOrDefault(topic, List.of()).remove(bell);
    }
}
