package be.telling.intake.round;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A round as the coordinator sends it, before it is checked: anything may be missing. */
@Schema(name = "RoundBody")
record RoundBody(
        @Schema(required = true, examples = "2025-12-31", format = "date") @Nullable
        String referenceDate,

        @Schema(required = true, examples = "vl-2016") @Nullable
        String definition,

        @Nullable List<@Nullable DomainBody> domains,

        @Schema(required = true) @Nullable List<@Nullable OrganisationBody> organisations,

        @Schema(description = "Whether organisations have to seal their lists themselves; absent: they choose")
        @Nullable
        Boolean sealedOnly) {

    @Schema(name = "NameBody")
    record NameBody(
            @Schema(required = true) @Nullable String nl,
            @Schema(required = true) @Nullable String en) {}

    @Schema(name = "DomainBody")
    record DomainBody(
            @Schema(required = true, examples = "D01") @Nullable
            String code,

            @Schema(required = true) @Nullable NameBody name) {}

    @Schema(name = "OrganisationBody")
    record OrganisationBody(
            @Schema(required = true, examples = "OVO000101") @Nullable
            String code,

            @Schema(required = true) @Nullable NameBody name,

            @Schema(required = true, examples = "D01") @Nullable
            String domain) {}
}
