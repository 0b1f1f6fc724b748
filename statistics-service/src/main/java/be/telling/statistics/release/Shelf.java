package be.telling.statistics.release;

import be.telling.statistics.release.Document.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/**
 * What is public, in memory: readers get it also while the database is away. Nothing that isn't public stands here, and what is
 * withdrawn goes as soon as this process hears of it.
 */
@ApplicationScoped
class Shelf {
    /** A release of 75 organisations is some megabytes; what is over that is read from the database each time. */
    private static final long BYTES = 256L << 20;

    private final ConcurrentMap<String, byte[]> bodies = new ConcurrentHashMap<>();
    private volatile List<Release> known = List.of();

    /**
     * @param all every release as the database has it now
     * @return whether something is public, or isn't any more, that was otherwise before
     */
    boolean know(List<Release> all) {
        List<Release> before = known;
        known = all.stream().filter(release -> release.state().known()).toList();
        Set<String> needed = known.stream()
                .flatMap(release -> release.documents().stream())
                .map(Entry::sha256)
                .collect(Collectors.toSet());
        bodies.keySet().retainAll(needed);
        return !before.equals(known);
    }

    /** The public releases as they were last seen, newest first. */
    List<Release> known() {
        return known;
    }

    Optional<byte[]> body(Entry entry) {
        return Optional.ofNullable(bodies.get(entry.sha256()));
    }

    void put(Release release, Entry entry, byte[] body) {
        long used = bodies.values().stream().mapToLong(bytes -> bytes.length).sum();
        if (release.state() == Release.State.PUBLISHED && used + body.length <= BYTES) {
            bodies.put(entry.sha256(), body);
        }
    }
}
