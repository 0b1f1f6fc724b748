package be.telling.intake.round;

import io.smallrye.mutiny.Uni;
import java.util.Set;

/** What a round must know of its lists; the lists answer it. */
public interface SubmittedLists {

    /** The organisations whose list is stored, as the current transaction sees them. */
    Uni<Set<String>> organisations(String round);

    /** How far the lists are. */
    Uni<ListTally> tally(String round);

    /** @param handedOver of the stored ones */
    record ListTally(int stored, int handedOver) {}
}
