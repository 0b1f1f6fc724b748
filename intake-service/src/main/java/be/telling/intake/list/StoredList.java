package be.telling.intake.list;

import be.telling.intake.receipt.Receipt;
import be.telling.intake.round.RoundEnding;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A list in the database, without its parts. Read here; {@link ListStore} writes it together with them. */
@Entity
@Immutable
@Table(name = "staff_list")
class StoredList {

    @Id
    UUID id;

    @Column(name = "round")
    String roundName;

    String organisation;

    @Enumerated(EnumType.STRING)
    ListState state;

    String definition;

    @Column(name = "reference_date")
    LocalDate referenceDate;

    @Column(name = "key_id")
    String keyId;

    int parts;

    @Column(name = "sealed_digest")
    String sealedDigest;

    @Column(name = "row_count")
    int rowCount;

    int accepted;

    int rejected;

    int duplicates;

    @Column(name = "restored_zeros")
    int restoredZeros;

    @JdbcTypeCode(SqlTypes.JSON)
    ListedErrors errors;

    @JdbcTypeCode(SqlTypes.JSON)
    ListedHints hints;

    @Column(name = "submitted_by")
    String submittedBy;

    @Column(name = "submitted_at")
    Instant submittedAt;

    @Column(name = "handed_over_at")
    @Nullable
    Instant handedOverAt;

    @Column(name = "sealed_by_sender")
    boolean sealedBySender;

    /** Encrypted; null for lists from before it was kept. */
    @Column(name = "body_digest")
    byte @Nullable [] bodyDigest;

    /** @param coordinator whether it is the coordinator who looks */
    ListView view(boolean coordinator, RoundEnding ending) {
        long rejectedOnOpening = ending.rejectedOf(organisation);
        return new ListView(
                organisation,
                roundName,
                false,
                state,
                id,
                submittedAt,
                rowCount,
                accepted,
                rejected,
                duplicates,
                restoredZeros,
                errors.errors(),
                hints.visible(coordinator),
                rejectedOnOpening == 0 ? null : rejectedOnOpening);
    }

    /** @param bodySha256 if it may be told */
    Receipt receipt(@Nullable String bodySha256) {
        return new Receipt(
                roundName,
                organisation,
                id,
                definition,
                referenceDate,
                rowCount,
                accepted,
                rejected,
                duplicates,
                restoredZeros,
                submittedBy,
                submittedAt,
                keyId,
                parts,
                sealedDigest,
                sealedBySender,
                bodySha256);
    }
}
