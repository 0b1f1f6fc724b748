package be.telling.statistics.release;

import be.telling.statistics.counts.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a statistician decided when. */
@Entity
@Table(name = "release_event")
class ReleaseEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    Instant at;
    String client;
    String subject;
    String round;
    String event;

    static ReleaseEvent of(String round, String event, Caller caller) {
        ReleaseEvent happened = new ReleaseEvent();
        happened.at = Instant.now();
        happened.client = caller.client();
        happened.subject = caller.subject();
        happened.round = round;
        happened.event = event;
        return happened;
    }
}
