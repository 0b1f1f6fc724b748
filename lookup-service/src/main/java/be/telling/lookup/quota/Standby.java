package be.telling.lookup.quota;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether this replica makes no calls for a while: because the operator said so, because of the hour, because the register
 * is down, or because others have all there is.
 */
final class Standby {

    /** The grant may be of fewer calls at once than there are replicas. */
    private static final long HOPED = Duration.ofMillis(1_500).toNanos();

    /** A replica that had no part may have one later, when another has died. */
    private static final long HOPELESS = Duration.ofSeconds(5).toNanos();

    private static final long NEVER = Long.MAX_VALUE / 2;

    private volatile boolean on;
    private volatile long closesAt;
    private volatile long hopelessUntil;
    private boolean hoping;
    private long hopingSince;

    Standby(long now) {
        this.closesAt = now + NEVER;
        this.hopelessUntil = now;
    }

    boolean isOn(long now) {
        return on || closesAt - now <= 0 || hopelessUntil - now > 0;
    }

    /**
     * @param wants whether the replica has something to ask
     * @param trying whether it may try if the register is back
     */
    void renewed(Share share, Terms terms, boolean wants, boolean trying, long now) {
        boolean inVain = wants && (share.rate() == 0 || share.concurrency() == 0);
        if (inVain && !hoping) {
            hopingSince = now;
        } else if (inVain && now - hopingSince > HOPED) {
            hopelessUntil = now + HOPELESS;
        }
        hoping = inVain && hopelessUntil - now <= 0;
        boolean down = share.outage() > 0 && share.pausedFor() > 0 && !trying;
        on = down || !terms.allow(share.now());
        closesAt = now + untilClosing(terms, share.now());
    }

    private static long untilClosing(Terms terms, Instant now) {
        return terms.windows()
                .nextChange(now)
                .map(change -> Duration.between(now, change).toNanos())
                .orElse(NEVER);
    }
}
