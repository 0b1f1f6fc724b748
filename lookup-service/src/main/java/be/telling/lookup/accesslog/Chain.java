package be.telling.lookup.accesslog;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks block after block that nothing was changed, removed, put in or exchanged. A chain that was cut off at its end, or
 * written anew from some block on, is whole in itself: only anchors from elsewhere show that.
 */
final class Chain {

    private static final int TOLD = 20;

    private final Map<Long, Anchor> anchors = new HashMap<>();
    private final List<String> findings = new ArrayList<>();
    private long seq;
    private byte[] hash = Block.GENESIS;
    private long sealedAt = Long.MIN_VALUE;
    private long blocks;
    private long entries;
    private int more;

    /**
     * @param purges that are on record
     * @param anchors that the service told at some time
     * @param retention that had to be over before anything was removed
     */
    Chain(List<Purge> purges, List<Anchor> anchors, Period retention) {
        for (Anchor anchor : anchors) {
            this.anchors.put(anchor.seq(), anchor);
        }
        for (Purge purge : purges) {
            Instant end = time(purge.sealedAt())
                    .atOffset(ZoneOffset.UTC)
                    .plus(retention)
                    .toInstant();
            if (time(purge.purgedAt()).isBefore(end)) {
                find("blocks up to %d were removed at %s, before their retention was over"
                        .formatted(purge.seq(), time(purge.purgedAt())));
            }
            if (purge.seq() > seq) {
                seq = purge.seq();
                hash = purge.hash();
            }
            meet(purge.seq(), purge.hash());
        }
    }

    void accept(Block block) {
        if (block.seq() != seq + 1) {
            find("block %d stands where block %d should: some are missing or out of order"
                    .formatted(block.seq(), seq + 1));
        } else if (!MessageDigest.isEqual(block.previous(), hash)) {
            find("block %d doesn't follow the one before it".formatted(block.seq()));
        }
        if (!MessageDigest.isEqual(block.computedHash(), block.hash())) {
            find("block %d was changed".formatted(block.seq()));
        }
        if (block.sealedAt() < sealedAt) {
            find("block %d is older than the one before it; the database's clock was put back, or the block was"
                    .formatted(block.seq()));
        }
        meet(block.seq(), block.hash());
        seq = block.seq();
        hash = block.hash();
        sealedAt = block.sealedAt();
        blocks++;
        entries += block.entries();
    }

    private void meet(long place, byte[] found) {
        Anchor anchor = anchors.remove(place);
        if (anchor != null && !MessageDigest.isEqual(anchor.hash(), found)) {
            find("block %d isn't the one that anchor %s tells of".formatted(place, anchor));
        }
    }

    /** All that is wrong, after the last block; empty if nothing is. */
    List<String> findings() {
        List<String> all = new ArrayList<>(findings);
        anchors.values().stream()
                .filter(anchor -> anchor.seq() > seq)
                .map("the chain ends before anchor %s"::formatted)
                .forEach(all::add);
        if (more > 0) {
            all.add("and %d more".formatted(more));
        }
        return all;
    }

    /** What was looked at, for people. */
    String summary() {
        return "%d blocks with %d entries, up to %s".formatted(blocks, entries, new Anchor(seq, hash));
    }

    private void find(String finding) {
        if (findings.size() < TOLD) {
            findings.add(finding);
        } else {
            more++;
        }
    }

    static Instant time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
