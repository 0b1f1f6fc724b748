package be.telling.statistics.counts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A policy domain: the level between the whole government and one organisation. */
public record Domain(
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_.-]{0,39}")
        String code,

        @NotNull @Valid Text name) {}
