package be.telling.statistics.counts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What was counted, as far as a reader needs it: the rule's identity and the categories it sorts people into. */
public record Definition(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String id,
        @NotBlank @Size(max = 40) String version,
        @NotNull @Valid Text title,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid Category> categories) {}
