package be.telling.lookup.quota;

import java.time.Instant;

/** A change of the grant that was made: by whom, why, and to what, in plain words. */
public record Change(Instant at, String who, String why, String what) {}
