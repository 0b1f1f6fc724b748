package be.telling.simulator.server;

import java.util.HashSet;
import java.util.Set;

/** Who may be asked for: the sender and the number of every inscription that stands. */
final class Inscriptions {

    private record Inscription(String sender, String number) {}

    private final Set<Inscription> standing = new HashSet<>();

    /** Whether it is new. */
    synchronized boolean add(String sender, String number) {
        return standing.add(new Inscription(sender, number));
    }

    synchronized void remove(String sender, String number) {
        standing.remove(new Inscription(sender, number));
    }

    synchronized boolean has(String sender, String number) {
        return standing.contains(new Inscription(sender, number));
    }

    synchronized int count() {
        return standing.size();
    }

    synchronized void clear() {
        standing.clear();
    }
}
