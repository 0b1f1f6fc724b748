package be.telling.commons.keys;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A key and the time from which on it is the one to use. A new key is given to all replicas before that time: so no replica
 * meets something that was made with a key that it doesn't have yet.
 */
record DatedKey<K>(K key, Instant from) {

    /** Keys of files that tell no time: the first is the current one. */
    static final Instant ALWAYS = Instant.EPOCH;

    /** The current one first, then older ones, then those whose time hasn't come. */
    static <K> List<K> currentFirst(List<DatedKey<K>> keys, Instant now) {
        Stream<DatedKey<K>> due = keys.stream()
                .filter(key -> !key.from().isAfter(now))
                .sorted(Comparator.<DatedKey<K>, Instant>comparing(DatedKey::from)
                        .reversed());
        Stream<DatedKey<K>> waiting =
                keys.stream().filter(key -> key.from().isAfter(now)).sorted(Comparator.comparing(DatedKey::from));
        return Stream.concat(due, waiting).map(DatedKey::key).toList();
    }
}
