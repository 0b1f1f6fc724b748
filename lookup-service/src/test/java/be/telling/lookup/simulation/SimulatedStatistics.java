package be.telling.lookup.simulation;

import be.telling.lookup.handover.Statistics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Takes counts and remembers all that came; now and then it fails to, or to say so. */
final class SimulatedStatistics {

    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final Duration LONGEST_EXCHANGE = Duration.ofSeconds(13);
    private static final int CONFLICT = 409;

    private final Schedule schedule;
    private final Faults faults;
    private final List<byte[]> received = new ArrayList<>();
    private int deliveries;
    private long firstAcknowledged = Schedule.NEVER;
    private boolean contradicted;

    SimulatedStatistics(Schedule schedule, Faults faults) {
        this.schedule = schedule;
        this.faults = faults;
    }

    /** The counts, if any came. */
    Optional<byte[]> counts() {
        return received.isEmpty() ? Optional.empty() : Optional.of(received.getFirst());
    }

    /** Whether counts came that differed from earlier ones. */
    boolean wasContradicted() {
        return contradicted;
    }

    /** When it first said that it has the counts. */
    long firstAcknowledged() {
        return firstAcknowledged;
    }

    Statistics reachedFrom(SimulatedMachine machine) {
        return new Statistics() {
            @Override
            public int put(String round, byte[] counts) throws IOException {
                machine.pause("sends counts", machine.latency());
                int delivery = deliveries++;
                Optional<Fault> refused = faults.of(Fault.Kind.REFUSED, delivery);
                int status = refused.map(Fault::howLong).orElseGet(() -> take(counts));
                machine.pause("is answered by statistics", machine.latency().plus(Duration.ofMillis(5)));
                if (faults.of(Fault.Kind.UNHEARD, delivery).isPresent()) {
                    throw new IOException("lost");
                }
                return status;
            }

            @Override
            public int takeBack(String round) {
                throw new IllegalStateException("no round is abandoned here");
            }

            @Override
            public Duration longestExchange() {
                return LONGEST_EXCHANGE;
            }

            @Override
            public boolean isReleased(String round) {
                machine.pause("asks for the release", machine.latency());
                return false;
            }
        };
    }

    private int take(byte[] counts) {
        received.add(counts);
        firstAcknowledged = Math.min(firstAcknowledged, schedule.now());
        if (!Arrays.equals(counts, received.getFirst())) {
            contradicted = true;
            return CONFLICT;
        }
        return received.size() == 1 ? CREATED : OK;
    }
}
