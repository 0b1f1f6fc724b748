package be.telling.statistics.protection;

import be.telling.statistics.counts.RawCounts;
import java.util.List;

/** Makes figures that may be shown out of figures that may not. */
public interface Protector {
    /**
     * Deterministic: the same counts, parameters, earlier releases and key give an equal outcome, on any machine, at any time.
     *
     * @param counts complete and consistent raw counts
     * @param earlier what was published before, the latest last
     * @param critic whoever looks at figures before they are given out; what it objects to is shown otherwise or not at all,
     *     unless that is found to lead nowhere
     */
    Protection protect(RawCounts counts, Parameters parameters, List<Earlier> earlier, Critic critic);

    /** As if nothing had been published before. */
    default Protection protect(RawCounts counts, Parameters parameters) {
        return protect(counts, parameters, List.of(), Critic.NONE);
    }
}
