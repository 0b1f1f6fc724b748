package be.telling.lookup.round;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A name in the languages of the page; without an English one the Dutch stands for both. */
public record Label(
        @NotBlank @Size(max = 200) String nl,
        @Nullable @Size(max = 200) String en) {}
