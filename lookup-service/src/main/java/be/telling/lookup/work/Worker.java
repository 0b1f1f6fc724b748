package be.telling.lookup.work;

import java.util.UUID;

/**
 * One kind of work of a replica. Workers share nothing but the database, so any number of replicas may have the same
 * workers; whatever one of them leaves unfinished when it is killed, another one finishes.
 */
public interface Worker {

    void start(UUID replica);

    /** Takes up nothing new; returns when what was under way is stored, or given back. */
    void stop();
}
