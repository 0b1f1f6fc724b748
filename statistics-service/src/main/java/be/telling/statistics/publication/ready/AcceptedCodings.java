package be.telling.statistics.publication.ready;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code Accept-Encoding} (RFC 9110, section 12.5.3). */
final class AcceptedCodings {
    private static final List<Coding> AS_THEY_ARE = List.of(Coding.IDENTITY);
    private static final double UNSAID = -1;

    /** Browsers and programs of the whole world say some dozens of different things. */
    private static final int KNOWN = 500;

    private static final int LONGEST_KNOWN = 200;

    private static final ConcurrentMap<String, List<Coding>> READ = new ConcurrentHashMap<>();

    private AcceptedCodings() {}

    /** What somebody takes, best first; of equals the smallest. Empty if nothing is good. Who says nothing gets the bytes as they are. */
    static List<Coding> of(@Nullable String header) {
        if (header == null) {
            return AS_THEY_ARE;
        }
        List<Coding> known = READ.get(header);
        if (known != null) {
            return known;
        }
        List<Coding> read = read(header);
        if (header.length() <= LONGEST_KNOWN && READ.size() < KNOWN) {
            READ.put(header, read);
        }
        return read;
    }

    private static List<Coding> read(String header) {
        Map<Coding, Double> said = new EnumMap<>(Coding.class);
        double others = UNSAID;
        for (String part : header.split(",")) {
            String[] words = part.split(";");
            double quality = quality(words);
            if (words[0].strip().equals("*")) {
                others = quality;
            } else {
                Coding.of(words[0].strip()).ifPresent(coding -> said.put(coding, quality));
            }
        }
        Map<Coding, Double> qualities = new EnumMap<>(Coding.class);
        for (Coding coding : Coding.values()) {
            // Without a word about them, bytes as they are stay good, though less than anything that was asked for.
            double unsaid = coding == Coding.IDENTITY && others == UNSAID ? Double.MIN_VALUE : others;
            qualities.put(coding, said.getOrDefault(coding, unsaid));
        }
        return Arrays.stream(Coding.values())
                .filter(coding -> qualities.getOrDefault(coding, 0.0) > 0)
                .sorted(Comparator.comparing(qualities::get, Comparator.reverseOrder()))
                .toList();
    }

    private static double quality(String[] words) {
        for (int i = 1; i < words.length; i++) {
            String word = words[i].strip();
            if (word.regionMatches(true, 0, "q=", 0, 2)) {
                try {
                    return Math.clamp(Double.parseDouble(word.substring(2).strip()), 0, 1);
                } catch (NumberFormatException e) {
                    // Who can't say how much he likes it gets something else.
                    return 0;
                }
            }
        }
        return 1;
    }
}
