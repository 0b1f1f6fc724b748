package be.telling.intake.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A round as it is shown.
 *
 * @param sealedOnly whether organisations have to seal their lists themselves
 */
@Schema(name = "Round")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoundView(
        String round,
        RoundState state,
        LocalDate referenceDate,
        String definition,
        boolean sealedOnly,
        List<Domain> domains,
        List<Organisation> organisations,
        Instant createdAt,
        @Nullable Instant closedAt) {}
