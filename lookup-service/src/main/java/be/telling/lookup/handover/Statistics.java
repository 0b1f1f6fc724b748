package be.telling.lookup.handover;

import java.io.IOException;

/** The statistics side, as the count sees it. */
public interface Statistics {

    /** Hands counts over, however often; the status of the answer. */
    int put(String round, byte[] counts) throws IOException, InterruptedException;

    /** Whether everybody can see the round's figures. */
    boolean isReleased(String round) throws IOException, InterruptedException;
}
