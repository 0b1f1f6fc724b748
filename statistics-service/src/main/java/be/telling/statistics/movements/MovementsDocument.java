package be.telling.statistics.movements;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Movements as they come over the wire.
 *
 * @param from the earlier round
 * @param groups groups that are not named are not known
 * @param mergers organisations that became others
 */
@RegisterForReflection(ignoreNested = false)
record MovementsDocument(
        @NotNull @Pattern(regexp = MovementsResource.SLUG) String from,
        @NotNull @Size(max = 50_000) List<@NotNull @Valid Group> groups,
        @Nullable @Size(max = 1_000) List<@NotNull @Valid Mapping> mergers) {

    /** What happened to the persons of one group. */
    record Group(
            @NotNull String organisation,
            @NotNull String dimension,
            @NotNull String value,
            @PositiveOrZero @Max(100_000_000) long joined,
            @PositiveOrZero @Max(100_000_000) long left,
            @PositiveOrZero @Max(100_000_000) long stayed) {}

    /** Organisations of the earlier round and what became of them. */
    record Mapping(
            @NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = "OVO[0-9]{6}") String> from,
            @NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = "OVO[0-9]{6}") String> to) {}

    static MovementsDocument of(Movements movements) {
        return new MovementsDocument(
                movements.from(),
                movements.changes().entrySet().stream()
                        .map(change -> new Group(
                                change.getKey().organisation(),
                                change.getKey().dimension().code(),
                                change.getKey().value(),
                                change.getValue().joined(),
                                change.getValue().left(),
                                change.getValue().stayed()))
                        .toList(),
                movements.mergers().stream()
                        .map(merger -> new Mapping(merger.from(), merger.to()))
                        .toList());
    }

    @Override
    public String toString() {
        return "MovementsDocument[from " + from + "]";
    }
}
