package be.telling.simulator.population;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of the filiation history as the register shows it. */
public record FiliationEntry(String type, @Nullable String begin, List<Mention> parents) {

    /** An entry of a child's birthday, some years after the birth; who is not mentioned is left out. */
    static FiliationEntry of(String type, Draft child, int yearsLater, @Nullable Mention... parents) {
        return new FiliationEntry(
                type,
                child.birth.date(yearsLater),
                Arrays.stream(parents).filter(Objects::nonNull).toList());
    }

    FiliationEntry undated() {
        return new FiliationEntry(type, null, parents);
    }
}
