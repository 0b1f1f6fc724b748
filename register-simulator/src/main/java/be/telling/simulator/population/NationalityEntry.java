package be.telling.simulator.population;

import org.jspecify.annotations.Nullable;

/** A line of the nationality history as the register shows it; dates may be missing or have 00 parts. */
public record NationalityEntry(
        String code, @Nullable String begin, @Nullable String end) {}
