package be.telling.lookup.delivery;

import be.telling.lookup.operation.Operator;
import be.telling.lookup.operation.RoundDesk;
import be.telling.lookup.round.Manifest;
import java.io.IOException;
import java.io.InputStream;

/** What intake and operators can have a replica do, for tests that call it without HTTP. */
public final class Counter {

    private static final Operator SOMEBODY = new Operator("somebody", "a program");

    private final Reception reception;
    private final Start start;
    private final RoundDesk desk;
    private final StoredLists lists;

    Counter(Reception reception, Start start, RoundDesk desk, StoredLists lists) {
        this.reception = reception;
        this.start = start;
        this.desk = desk;
        this.lists = lists;
    }

    /** Hands a sealed list over; what is acknowledged, as the manifest names it. */
    public Manifest.SealedList deliver(String round, String organisation, InputStream body, long accepted)
            throws IOException {
        Acknowledgement acknowledged =
                reception.receive(round, organisation, body).acknowledgement();
        return new Manifest.SealedList(
                organisation,
                acknowledged.listId(),
                acknowledged.parts(),
                acknowledged.rows(),
                accepted,
                acknowledged.sha256());
    }

    /** Starts the count. */
    public void count(String round, Manifest manifest) {
        start.start(round, manifest);
    }

    /** Has a round go on that stands still. */
    public void retry(String round) {
        desk.retry(round, SOMEBODY, "it stands still");
    }

    /** Removes what deliveries left behind that broke off long ago. */
    public void sweep() {
        lists.forgetAbandoned();
    }
}
