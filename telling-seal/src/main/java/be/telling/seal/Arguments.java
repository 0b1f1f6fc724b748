package be.telling.seal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words behind a command: files, {@code --name value} and {@code --flag}. What isn't known stops it. */
final class Arguments {

    private final List<String> files = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();

    /**
     * @param named options that have a value
     * @param bare options that have none
     */
    Arguments(List<String> words, Set<String> named, Set<String> bare) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("-")) {
                files.add(word);
            } else if (bare.contains(word)) {
                flags.add(word);
            } else if (named.contains(word) && i + 1 < words.size()) {
                i++;
                values.put(word, words.get(i));
            } else {
                throw new Stop(Exit.USAGE, "Not understood: " + word + " (telling-seal help)");
            }
        }
    }

    List<Path> files() {
        return files.stream().map(Path::of).toList();
    }

    /** The one file that the command is about. */
    Path file() {
        if (files.size() != 1) {
            throw new Stop(Exit.USAGE, "Exactly one file is needed (telling-seal help)");
        }
        return Path.of(files.getFirst());
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    String required(String option) {
        return value(option).orElseThrow(() -> new Stop(Exit.USAGE, option + " is needed (telling-seal help)"));
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }
}
