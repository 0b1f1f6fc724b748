package be.telling.statistics.protection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rounded figures while they are sought. Whoever changes them does it along whole ways through the tables, so that every sum
 * stays a sum; here every group has its price. What breaks a promise costs more than an error, so that in the end errors
 * decide only among drafts that keep all promises.
 *
 * <p>Groups that aren't shown have figures too, which nobody sees; they make up what the shown ones leave of a sum, so they
 * may not be negative, and should be near the truth.
 */
final class Draft {
    /** The price of one person beyond what is promised; an error costs one for each person. */
    static final int BROKEN = 24;

    final Shape shape;
    final int base;

    /** By cell. */
    final int[] figures;

    private final boolean[] shown;
    private final int[] price;
    private final int deviation;

    /** The groups that break a promise, and for each group its place among them. */
    private final int[] broken;

    private final int[] brokenAt;
    private int brokenCount;
    private long total;

    /** Figures that groups should keep. */
    private final Map<Integer, int[]> before = new HashMap<>();

    /** By group what it was shown with before, where it is known how many came and went since; null elsewhere. */
    private final @Nullable Past[] pasts;

    private final int width;

    /** Figures of groups that an attack has seen through, by group. */
    private final Map<Integer, List<int[]>> seenThrough = new HashMap<>();

    Draft(Shape shape, Parameters parameters, int[] figures, boolean[] shown) {
        this.shape = shape;
        this.base = parameters.base();
        this.deviation = parameters.deviation();
        width = parameters.width();
        this.figures = figures;
        this.shown = shown;
        pasts = new @Nullable Past[shape.groups()];
        price = new int[shape.groups()];
        broken = new int[shape.groups()];
        brokenAt = new int[shape.groups()];
        Arrays.fill(brokenAt, -1);
        for (int group = 0; group < price.length; group++) {
            renew(group);
        }
    }

    /** The price of everything. */
    long total() {
        return total;
    }

    /** How many groups break a promise. */
    int broken() {
        return brokenCount;
    }

    int broken(int index) {
        return broken[index];
    }

    boolean shown(int group) {
        return shown[group];
    }

    /** Moves a figure; its group's price is known at once. */
    void change(int group, int origin, int difference) {
        figures[group * shape.origins + origin] += difference;
        renew(group);
    }

    void show(int group, boolean show) {
        shown[group] = show;
        renew(group);
    }

    /** A group was shown with these figures before and changed by few persons: it should keep them. */
    void keep(int group, int[] asBefore) {
        before.put(group, asBefore);
        renew(group);
    }

    /** A group was shown before, and it is known how many came and went. */
    void compare(int group, Past past) {
        pasts[group] = past;
        renew(group);
    }

    /** The figures that a group has now may not come again. */
    void avoid(int group) {
        int first = group * shape.origins;
        seenThrough
                .computeIfAbsent(group, g -> new ArrayList<>())
                .add(Arrays.copyOfRange(figures, first, first + shape.origins));
        renew(group);
    }

    /** Whether the figures of a group would keep all promises if they were shown. */
    boolean presentable(int group) {
        return beyond(group, true) == 0;
    }

    /** A row can be withheld at little loss, a place only with another and all that is in them. */
    private int price(int place, int row) {
        if (row != Shape.ALL) {
            return BROKEN;
        }
        return BROKEN * (shape.isOrganisation(place) ? 3 : 5);
    }

    private void renew(int group) {
        int beyond = beyond(group, shown[group]);
        int now = (beyond > 0 ? 1 + beyond : 0) * price(shape.placeOf(group), shape.rowOf(group)) + error(group);
        total += now - price[group];
        price[group] = now;
        int at = brokenAt[group];
        if (beyond > 0 && at < 0) {
            brokenAt[group] = brokenCount;
            broken[brokenCount++] = group;
        } else if (beyond == 0 && at >= 0) {
            int last = broken[--brokenCount];
            broken[at] = last;
            brokenAt[last] = at;
            brokenAt[group] = -1;
        }
    }

    /** By how many persons the figures of a group break what is promised. */
    private int beyond(int group, boolean visible) {
        int first = group * shape.origins;
        int beyond = 0;
        int sum = 0;
        int positive = 0;
        boolean empty = shape.heads[group] == 0;
        for (int cell = first; cell < first + shape.origins; cell++) {
            int figure = figures[cell];
            sum += figure;
            positive += figure > 0 ? 1 : 0;
            if (empty) {
                beyond += Math.abs(figure);
            } else if (figure < 0) {
                beyond -= figure;
            } else if (visible) {
                beyond += Math.max(0, Math.abs(figure - shape.truth[cell]) - deviation);
            }
        }
        List<int[]> avoided = visible && !seenThrough.isEmpty() ? seenThrough.get(group) : null;
        if (avoided != null
                && avoided.stream().anyMatch(f -> Arrays.equals(f, 0, f.length, figures, first, first + f.length))) {
            beyond++;
        }
        if (empty || !visible) {
            return beyond;
        }
        int[] asBefore = before.isEmpty() ? null : before.get(group);
        for (int origin = 0; asBefore != null && origin < asBefore.length; origin++) {
            beyond += Math.abs(figures[first + origin] - asBefore[origin]) / base;
        }
        Past past = pasts[group];
        if (past != null) {
            beyond += past.lacks(figures, first, shape.heads[group], width, deviation);
        }
        int rest = shape.heads[group] - sum;
        // One origin alone must take up the whole rest, and the others can only be more than zero: published beyond the
        // head count, it would tell how few they are.
        return beyond + (positive <= 1 && rest < 0 ? -rest : Math.max(0, Math.abs(rest) - deviation));
    }

    private int error(int group) {
        int first = group * shape.origins;
        int error = 0;
        int rest = shape.heads[group];
        for (int cell = first; cell < first + shape.origins; cell++) {
            error += Math.abs(figures[cell] - shape.truth[cell]);
            rest -= figures[cell];
        }
        return shown[group] ? error + Math.abs(rest) : error / 2;
    }
}
