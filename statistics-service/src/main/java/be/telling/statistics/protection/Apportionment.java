package be.telling.statistics.protection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Divides a rounded total over its parts by largest remainder. If the total is the floor or the ceiling of the parts'
 * true sum, every part gets the floor or the ceiling of its own truth, and an empty part gets nothing.
 */
final class Apportionment {
    private Apportionment() {}

    /**
     * @param parts true figures
     * @param units the rounded total, in multiples of the base
     * @return for each part its multiple of the base; ties go to the earlier part
     */
    static long[] apportion(long[] parts, long units, int base) {
        long[] shares = Arrays.stream(parts).map(part -> part / base).toArray();
        long left = units - Arrays.stream(shares).sum();
        if (left < 0
                || left > Arrays.stream(parts).filter(part -> part % base != 0).count()) {
            throw new IllegalArgumentException("The total is neither floor nor ceiling of the sum of its parts");
        }
        int[] byRemainder = IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -(parts[i] % base)))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < left; i++) {
            shares[byRemainder[i]]++;
        }
        return shares;
    }

    /** The nearest multiple, in units of the base; halves go up. */
    static long nearest(long figure, int base) {
        return (2 * figure + base) / (2L * base);
    }
}
