package be.telling.statistics.counts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * An organisation of the round, and whether it delivered a list. {@code responded} keeps an organisation without a list
 * from being published as one without staff.
 */
public record Organisation(
        @NotNull @Pattern(regexp = "OVO[0-9]{6}") String code,
        @NotNull @Valid Text name,
        @NotNull String domain,
        boolean responded) {}
