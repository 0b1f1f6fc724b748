package be.telling.statistics.movements;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Movements between two rounds as the database sees them: sealed bytes. */
@Entity
@Table(name = "movements")
class StoredMovements {
    @Embeddable
    record Key(
            @Column(name = "round") String round,
            @Column(name = "earlier") String earlier) {}

    @EmbeddedId
    Key key;

    byte[] envelope;
    Instant receivedAt;
    String receivedBy;
}
