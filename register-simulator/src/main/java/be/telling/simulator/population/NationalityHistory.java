package be.telling.simulator.population;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's nationalities, twice: as they were (oldest first; what truth is counted from) and as the register shows
 * them (what a question is answered from).
 */
public record NationalityHistory(List<String> codes, List<NationalityEntry> shown) {

    public static final String BELGIAN = "150";

    static final NationalityHistory NONE = new NationalityHistory(List.of(), List.of());

    public @Nullable String first() {
        return codes.isEmpty() ? null : codes.getFirst();
    }

    public @Nullable String current() {
        return codes.isEmpty() ? null : codes.getLast();
    }
}
