package be.telling.statistics.transparency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that says how long the log is and what was signed of it. */
@Entity
@Table(name = "log_head")
class StoredHead {
    static final int ONLY = 1;

    @Id
    int id;

    long size;
    byte[] frontier;
    String checkpoint;

    /** A log that was never begun: nothing was signed of it yet. */
    boolean isUnsigned() {
        return size == 0 && checkpoint.isEmpty();
    }
}
