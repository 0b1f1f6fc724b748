package be.telling.lookup.round;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A round as requests read it. Workers change it, by statements of their own; so it is never written from here. */
@Entity
@Immutable
@Table(name = "round")
public class Round extends PanacheEntityBase {

    @Id
    public String id;

    public String definition;

    @Column(name = "reference_date")
    public LocalDate referenceDate;

    public String state;

    public int lists;

    public long persons;

    public long calls;

    @Column(name = "paused_at")
    public @Nullable OffsetDateTime pausedAt;

    @Column(name = "abandoned_at")
    public @Nullable OffsetDateTime abandonedAt;

    @Column(name = "abandoned_reason")
    public @Nullable String abandonedReason;

    @Column(name = "halted_code")
    public @Nullable String haltedCode;

    @Column(name = "halted_at")
    public @Nullable OffsetDateTime haltedAt;

    @Column(name = "halted_organisation")
    public @Nullable String haltedOrganisation;

    @Column(name = "started_at")
    public @Nullable OffsetDateTime startedAt;

    @Column(name = "admitted_at")
    public @Nullable OffsetDateTime admittedAt;

    @Column(name = "counted_at")
    public @Nullable OffsetDateTime countedAt;

    @Column(name = "destroyed_at")
    public @Nullable OffsetDateTime destroyedAt;

    public RoundState state() {
        return RoundState.fromCode(state);
    }
}
