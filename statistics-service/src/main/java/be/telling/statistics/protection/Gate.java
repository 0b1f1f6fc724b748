package be.telling.statistics.protection;

import java.util.List;

/**
 * Looks once more at what is about to be published: the final bytes, as a reader will get them, without knowing how they
 * came about. It runs when a candidate is built and again when it is published.
 */
public interface Gate {
    /**
     * Examines the data of a release.
     *
     * @param jsonStat the JSON-stat document, byte for byte
     */
    Verdict examine(byte[] jsonStat, Parameters parameters);

    /**
     * What was examined and what came of it.
     *
     * @param reasons why it may not be published; empty if it may
     */
    record Verdict(List<Check> checks, List<Reason> reasons) {
        public boolean passed() {
            return reasons.isEmpty();
        }
    }

    /**
     * One thing that was examined.
     *
     * @param examined how many figures or sums were looked at
     */
    record Check(String code, int examined, boolean passed) {}
}
