package be.telling.statistics.release;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The bytes of one document. Written once, never changed. */
@Entity
@Table(name = "release_document")
class StoredDocument {
    @Embeddable
    record Key(String round, String name, String language) {}

    @EmbeddedId
    Key key;

    byte[] body;
}
