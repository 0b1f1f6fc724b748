package be.telling.statistics.counts;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * The hand-over as it comes over the wire. The sizes are some ten times what the largest known round needs; a bound is
 * there so that no request can make the service hold more than it was given memory for.
 */
@RegisterForReflection(ignoreNested = false)
record CountsDocument(
        @NotNull @Pattern(regexp = CountsResource.SLUG) String round,
        @NotNull LocalDate referenceDate,
        @NotNull @Valid Definition definition,
        @PositiveOrZero @Max(100_000_000) long persons,
        @PositiveOrZero @Max(100_000_000) long rows,
        @NotNull @Size(max = 200) List<@NotNull @Valid Domain> domains,
        @NotEmpty @Size(max = 1_000) List<@NotNull @Valid Organisation> organisations,
        @NotNull @Size(max = 200_000) List<@NotNull @Valid CountedCell> cells) {

    record CountedCell(
            @NotNull String organisation,
            @NotNull String dimension,
            @NotNull String value,
            @NotNull String origin,
            @PositiveOrZero @Max(100_000_000) long persons) {}

    static CountsDocument of(RawCounts counts) {
        return new CountsDocument(
                counts.round(),
                counts.referenceDate(),
                counts.definition(),
                counts.persons(),
                counts.rows(),
                counts.domains(),
                counts.organisations(),
                counted(counts));
    }

    static List<CountedCell> counted(RawCounts counts) {
        return counts.cells().entrySet().stream()
                .map(cell -> new CountedCell(
                        cell.getKey().organisation(),
                        cell.getKey().dimension().code(),
                        cell.getKey().value(),
                        cell.getKey().origin(),
                        cell.getValue()))
                .toList();
    }

    @Override
    public String toString() {
        return "CountsDocument[" + round + "]";
    }
}
