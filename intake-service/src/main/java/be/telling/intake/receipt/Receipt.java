package be.telling.intake.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What an organisation can prove with: who submitted what, when, and what was stored.
 *
 * @param sealedWith the id of the key that opens the list
 * @param sealedDigest SHA-256 over the sealed parts; a digest of the list as it came would let a short list be guessed
 */
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
        String sealedDigest) {}
