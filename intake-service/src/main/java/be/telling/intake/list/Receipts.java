package be.telling.intake.list;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.intake.receipt.DestructionReceipt;
import be.telling.intake.receipt.KeptDigests;
import be.telling.intake.receipt.ReceiptDesk;
import be.telling.intake.round.RoundEnding;
import be.telling.intake.round.RoundState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** The two receipts of a list: that it was taken, and that it is no more. */
@ApplicationScoped
class Receipts {

    private final StoredLists lists;
    private final ReceiptDesk desk;
    private final KeptDigests digests;

    Receipts(StoredLists lists, ReceiptDesk desk, KeptDigests digests) {
        this.lists = lists;
        this.desk = desk;
        this.digests = digests;
    }

    /** @param coordinator whether it is the coordinator who asks */
    Uni<String> ofStored(String round, String organisation, boolean coordinator) {
        return lists.of(round, organisation)
                .map(list ->
                        desk.sign(list.receipt(bodyDigest(list, coordinator).orElse(null))));
    }

    /** Fails with list-not-destroyed while there is anything left of the list, here or on the register side. */
    Uni<String> ofDestroyed(String round, String organisation, boolean coordinator) {
        return lists.of(round, organisation)
                .chain(list -> lists.ending(round)
                        .chain(ending -> lists.isRemoved(list.id).map(removed -> {
                            Instant destroyed = ending.whenDestroyed()
                                    .filter(any -> removed)
                                    .orElseThrow(() -> ProblemException.of(ProblemType.LIST_NOT_DESTROYED));
                            return desk.sign(receipt(list, ending, destroyed, coordinator));
                        })));
    }

    private DestructionReceipt receipt(StoredList list, RoundEnding ending, Instant destroyed, boolean coordinator) {
        return new DestructionReceipt(
                list.roundName,
                list.organisation,
                list.id,
                list.rowCount,
                list.accepted,
                list.submittedAt,
                list.sealedDigest,
                bodyDigest(list, coordinator).orElse(null),
                ending.state() == RoundState.ABANDONED ? "abandoned" : "counted",
                list.handedOverAt,
                destroyed,
                ending.rejectedOf(list.organisation));
    }

    /** The coordinator sees no list, so he doesn't see either what a short one could be guessed from. */
    private Optional<String> bodyDigest(StoredList list, boolean coordinator) {
        return list.bodyDigest == null || coordinator && !list.sealedBySender
                ? Optional.empty()
                : digests.read(list.id, list.bodyDigest);
    }
}
