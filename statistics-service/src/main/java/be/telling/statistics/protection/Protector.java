package be.telling.statistics.protection;

import be.telling.statistics.counts.RawCounts;

/** Makes figures that may be shown out of figures that may not. */
public interface Protector {
    /**
     * Deterministic: the same counts and parameters give an equal outcome, on any machine, at any time.
     *
     * @param counts complete and consistent raw counts
     */
    Protection protect(RawCounts counts, Parameters parameters);
}
