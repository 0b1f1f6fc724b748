package be.telling.statistics.counts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A round's raw counts as the database sees them: sealed bytes. */
@Entity
@Table(name = "counts")
class StoredCounts {
    @Id
    String round;

    byte[] envelope;
    Instant receivedAt;
    String receivedBy;

    /** Set when a release was built of them: from then on they may not change. */
    boolean used;

    @Version
    int version;
}
