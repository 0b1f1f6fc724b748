package be.telling.intake.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation can prove with: who submitted what, when, and what was stored.
 *
 * @param sealedWith the id of the key that opens the list
 * @param sealedDigest SHA-256 over the sealed parts: random bytes to everybody but the register side
 * @param sealedBySender whether the organisation sealed the list itself
 * @param bodySha256 of the body as it was sent. Whoever has that of a short list can guess the list: so it is told to who
 *     sent the list, and to others only if the body was sealed
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Receipt(
        String round,
        String organisation,
        UUID listId,
        String definition,
        LocalDate referenceDate,
        int rows,
        int accepted,
        int rejected,
        int duplicates,
        int restoredZeros,
        String submittedBy,
        Instant submittedAt,
        String sealedWith,
        int parts,
        String sealedDigest,
        boolean sealedBySender,
        @Nullable String bodySha256) {}
