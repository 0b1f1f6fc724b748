package be.telling.lookup.handover;

import java.io.IOException;
import java.time.Duration;

/** The statistics side, as the count sees it. */
public interface Statistics {

    /** Hands counts over, however often; the status of the answer. */
    int put(String round, byte[] counts) throws IOException, InterruptedException;

    /** Takes back what was handed over of a round, if anything was; the status of the answer. */
    int takeBack(String round) throws IOException, InterruptedException;

    /** After that, a message that was not answered will not arrive any more. */
    Duration longestExchange();

    /** Whether everybody can see the round's figures. */
    boolean isReleased(String round) throws IOException, InterruptedException;
}
