package be.telling.lookup.accesslog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words after a command: names with values, switches, and what stands alone. */
record Arguments(List<String> alone, List<Option> options) {

    record Option(String name, String value) {}

    /** @throws IllegalArgumentException if a name isn't one of these, or its value is missing */
    static Arguments parse(List<String> words, Set<String> named, Set<String> switches) {
        List<String> alone = new ArrayList<>();
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (switches.contains(word)) {
                options.add(new Option(word, ""));
            } else if (named.contains(word)) {
                if (i + 1 == words.size()) {
                    throw new IllegalArgumentException(word + " needs a value");
                }
                i++;
                options.add(new Option(word, words.get(i)));
            } else if (word.startsWith("--")) {
                // What isn't known is not repeated: it may be a number in the wrong place.
                throw new IllegalArgumentException("there is an option that isn't known");
            } else {
                alone.add(word);
            }
        }
        return new Arguments(alone, options);
    }

    boolean has(String name) {
        return options.stream().anyMatch(option -> option.name().equals(name));
    }

    List<String> all(String name) {
        return options.stream()
                .filter(option -> option.name().equals(name))
                .map(Option::value)
                .toList();
    }

    Optional<String> one(String name) {
        return all(name).stream().findFirst();
    }
}
