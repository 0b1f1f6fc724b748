package be.telling.intake.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation can prove with that its list is no more: when it left this side and was removed here, and when the
 * register side destroyed it, as the register side tells.
 *
 * @param outcome {@code counted} or {@code abandoned}: what became of the round
 * @param removedHere when the register side had acknowledged the list and it was deleted on this side; absent if it never
 *     left and was deleted with the abandoned round
 * @param destroyed when everything about the round's persons was destroyed on the register side
 * @param rejectedOnOpening rows of a list sealed by its organisation that could not be counted when it was opened
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DestructionReceipt(
        String round,
        String organisation,
        UUID listId,
        int rows,
        int accepted,
        Instant submittedAt,
        String sealedDigest,
        @Nullable String bodySha256,
        String outcome,
        @Nullable Instant removedHere,
        Instant destroyed,
        long rejectedOnOpening) {}
