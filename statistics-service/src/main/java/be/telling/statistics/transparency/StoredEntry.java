package be.telling.statistics.transparency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row of an entry. Written once, never changed. */
@Entity
@Table(name = "log_entry")
class StoredEntry {
    @Id
    long index;

    byte[] body;
}
