package be.telling.statistics.protection;

import be.telling.statistics.counts.Cells;
import be.telling.statistics.counts.RawCounts;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What somebody learns of the one on his list whom he doesn't know. Two worlds are released again and again, among different others
 * and under different keys: in the one the target is of foreign origin, in the other not. How often each figure comes in each world
 * is all that he can know beside what he thought before.
 *
 * @param foreign by figure, less than 0 for a withheld one, how often it came where the target is of foreign origin
 * @param belgian the same where he isn't
 */
public record Posterior(Map<Long, Integer> foreign, Map<Long, Integer> belgian) {
    /** In the place of a figure that isn't shown. */
    static final long WITHHELD = -1;

    /** Half as much again for what may not have come by chance. */
    private static final double UNSEEN = 0.5;

    /** @param known how many others of the same origin are on the list, as he knows */
    public static Posterior of(int size, int known, int worlds) {
        return new Posterior(figures(size, known, "NEU", worlds), figures(size, known, "BE", worlds));
    }

    private static Map<Long, Integer> figures(int size, int known, String target, int worlds) {
        Map<Long, Integer> figures = new TreeMap<>();
        for (int world = 0; world < worlds; world++) {
            RawCounts counts = Populations.crafted(world, size, known, target);
            Seeds seeds = Seeds.of(new byte[] {(byte) world, (byte) (world >> 8)});
            Protection outcome = new RoundingProtector(seeds).protect(counts, Parameters.DEFAULT);
            if (outcome instanceof Protection.Protected(ProtectedFigures protectedFigures)) {
                OptionalLong figure = protectedFigures.figure(Cells.base(Populations.CRAFTED, "NEU"));
                figures.merge(figure.orElse(WITHHELD), 1, Integer::sum);
            }
        }
        return figures;
    }

    /** What he thinks after he has seen this figure. */
    public double after(long figure, double before) {
        double ifForeign = likelihood(foreign, figure) * before;
        double ifNot = likelihood(belgian, figure) * (1 - before);
        return ifForeign / (ifForeign + ifNot);
    }

    private static double likelihood(Map<Long, Integer> figures, long figure) {
        int all = figures.values().stream().mapToInt(Integer::intValue).sum();
        return (figures.getOrDefault(figure, 0) + UNSEEN) / (all + 1);
    }
}
