package be.telling.lookup.round;

import java.util.Comparator;

/**
 * Where somebody is listed. Who is on several lists counts where the part of full time is largest; then in the
 * organisation with the lower code; then by the first row. The lesser one in the order is the one that counts.
 */
public record Attribution(String organisation, double fte, int row) implements Comparable<Attribution> {

    private static final Comparator<Attribution> ORDER = Comparator.comparingDouble(Attribution::fte)
            .reversed()
            .thenComparing(Attribution::organisation)
            .thenComparingInt(Attribution::row);

    @Override
    public int compareTo(Attribution other) {
        return ORDER.compare(this, other);
    }
}
