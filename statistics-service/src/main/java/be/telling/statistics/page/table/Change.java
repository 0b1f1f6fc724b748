package be.telling.statistics.page.table;

import java.math.BigDecimal;

/**
 * The difference between two shares in percentage points, as a reader gets it who subtracts one published share from the
 * other.
 *
 * @param certain whether it can't come from the rounding of the figures alone
 */
public record Change(BigDecimal points, boolean certain) {
    /** Shares of smaller groups are written without a decimal, so their difference is too. */
    private static final long WHOLE_POINTS_BELOW = 1_000;

    public static Change between(Shares before, Shares now) {
        long smaller = Math.min(before.persons().orElse(0), now.persons().orElse(0));
        int decimals = smaller < WHOLE_POINTS_BELOW ? 0 : 1;
        BigDecimal points = now.foreignShare(decimals).subtract(before.foreignShare(decimals));
        boolean apart = now.lowest() > before.highest() || now.highest() < before.lowest();
        return new Change(points, apart && points.signum() != 0);
    }

    public boolean up() {
        return points.signum() > 0;
    }
}
