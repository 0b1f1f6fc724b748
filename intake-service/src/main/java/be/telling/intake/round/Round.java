package be.telling.intake.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A round in the database. Its participants are a document: they are only ever read and written whole. */
@Entity
class Round {

    @Id
    String name;

    @Enumerated(EnumType.STRING)
    RoundState state;

    @Column(name = "reference_date")
    LocalDate referenceDate;

    String definition;

    @Column(name = "sealed_only")
    boolean sealedOnly;

    @JdbcTypeCode(SqlTypes.JSON)
    Participants participants;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    /** What the register side last told; null before the hand-over. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    RegisterProgress progress;

    /** Why the hand-over stands still; null while it doesn't. */
    @Nullable
    String trouble;

    @Column(name = "trouble_since")
    @Nullable
    Instant troubleSince;

    static Round open(String name, RoundTerms terms, Instant now) {
        var round = new Round();
        round.name = name;
        round.state = RoundState.OPEN;
        round.createdAt = now;
        round.take(terms);
        return round;
    }

    void take(RoundTerms terms) {
        referenceDate = terms.referenceDate();
        definition = terms.definition();
        sealedOnly = terms.sealedOnly();
        participants = new Participants(terms.domains(), terms.organisations());
    }

    RoundTerms terms() {
        return new RoundTerms(
                referenceDate, definition, participants.domains(), participants.organisations(), sealedOnly);
    }

    RoundView view() {
        return new RoundView(
                name,
                state,
                referenceDate,
                definition,
                sealedOnly,
                participants.domains(),
                participants.organisations(),
                createdAt,
                closedAt);
    }
}
