package be.telling.statistics.transparency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The sealed random number of a refused candidate's entry. */
@Entity
@Table(name = "log_opening")
class StoredOpening {
    @Id
    long index;

    byte[] opening;
}
