package be.telling.seal;

import be.telling.commons.sealedlist.SealingKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The keys that this organisation seals to, one line for each: where it came from and its fingerprint. The first key of a
 * place is kept; another one is taken only when somebody names it, for who could put his own key in its place could open
 * every list.
 */
final class Pins {

    private final Path file;

    Pins(Path file) {
        this.file = file;
    }

    /**
     * What to seal to.
     *
     * @param news whether the key was pinned just now
     */
    record Choice(SealingKey key, boolean news) {}

    /**
     * Chooses among the keys of a place: the first one that is pinned. An older one that is still published serves as well.
     *
     * @param place the address that the keys came from
     * @param named a fingerprint that the caller vouches for; it is kept
     */
    Choice choose(String place, KeySet published, Optional<String> named) throws IOException {
        Set<String> known = known(place);
        if (named.isPresent()) {
            SealingKey key = published.keys().stream()
                    .filter(candidate -> candidate.keyId().equals(named.get()))
                    .findFirst()
                    .orElseThrow(() -> new Stop(
                            Exit.KEY_NOT_PINNED,
                            "The key named by --pin isn't published; published is "
                                    + published.keys().getFirst().keyId()));
            return new Choice(key, keep(place, key, known));
        }
        if (known.isEmpty()) {
            SealingKey first = published.keys().getFirst();
            return new Choice(first, keep(place, first, known));
        }
        return published.keys().stream()
                .filter(key -> known.contains(key.keyId()))
                .findFirst()
                .map(key -> new Choice(key, false))
                .orElseThrow(
                        () -> new Stop(
                                Exit.KEY_NOT_PINNED,
                                "The key of " + place + " has changed to "
                                        + published.keys().getFirst().keyId()
                                        + ". Ask the register side by another way whether that is right; if it is, name it with --pin"));
    }

    private Set<String> known(String place) throws IOException {
        Set<String> known = new LinkedHashSet<>();
        for (String line : lines()) {
            String[] words = line.split(" ", -1);
            if (words.length == 2 && words[0].equals(place)) {
                known.add(words[1]);
            }
        }
        return known;
    }

    private boolean keep(String place, SealingKey key, Set<String> known) throws IOException {
        if (known.contains(key.keyId())) {
            return false;
        }
        List<String> lines = new ArrayList<>(lines());
        lines.add(place + " " + key.keyId());
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.write(next, lines, StandardCharsets.UTF_8);
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }
}
