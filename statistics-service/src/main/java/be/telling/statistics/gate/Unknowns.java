package be.telling.statistics.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All that an attacker can write down about true counts. Groups of persons have known sizes and are spread over
 * categories in an unknown way: these spreads are the cells. Some groups are the sum of others, in every category. What
 * was published bounds single cells.
 *
 * <p>Cells are numbered {@code group * categories + category}. Instances don't change after they were built.
 */
final class Unknowns {
    private final int categories;
    private final int[] heads;
    private final int[] lower;
    private final int[] upper;
    private final List<Sum> sums;

    /** By group the region that it lies in, or {@link #EVERYWHERE}. */
    private final int[] regions;

    /** The region of groups that are made of others. */
    static final int EVERYWHERE = -1;

    /** A group whose persons are those of its parts together. */
    record Sum(int whole, int[] parts) {}

    private Unknowns(int categories, int[] heads, int[] lower, int[] upper, List<Sum> sums, int[] regions) {
        this.regions = regions;
        this.categories = categories;
        this.heads = heads;
        this.lower = lower;
        this.upper = upper;
        this.sums = sums;
    }

    int categories() {
        return categories;
    }

    int groups() {
        return heads.length;
    }

    int cells() {
        return lower.length;
    }

    int head(int group) {
        return heads[group];
    }

    int lower(int cell) {
        return lower[cell];
    }

    int upper(int cell) {
        return upper[cell];
    }

    /** Groups of one region have much to do with each other, and little with those of others. */
    int region(int group) {
        return regions[group];
    }

    int regions() {
        return Arrays.stream(regions).max().orElse(EVERYWHERE) + 1;
    }

    List<Sum> sums() {
        return sums;
    }

    int cell(int group, int category) {
        return group * categories + category;
    }

    /** Whether these counts could be the true ones. Every witness passes through here, whoever found it. */
    boolean allow(int[] point) {
        if (point.length != lower.length) {
            return false;
        }
        for (int cell = 0; cell < point.length; cell++) {
            if (point[cell] < lower[cell] || point[cell] > upper[cell]) {
                return false;
            }
        }
        return balanced(point);
    }

    private boolean balanced(int[] point) {
        for (int group = 0; group < heads.length; group++) {
            int persons = 0;
            for (int category = 0; category < categories; category++) {
                persons += point[cell(group, category)];
            }
            if (persons != heads[group]) {
                return false;
            }
        }
        for (Sum sum : sums) {
            for (int category = 0; category < categories; category++) {
                int left = point[cell(sum.whole, category)];
                for (int part : sum.parts) {
                    left -= point[cell(part, category)];
                }
                if (left != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The same, and of these cells it is known that somebody is in them. */
    Unknowns knowingSomebodyIn(List<Integer> cells) {
        int[] raised = lower.clone();
        cells.forEach(cell -> raised[cell] = Math.max(raised[cell], 1));
        return new Unknowns(categories, heads, raised, upper, sums, regions);
    }

    /** Collects groups, sums and bounds. */
    static final class Builder {
        private final int categories;
        private final List<int[]> groups = new ArrayList<>();
        private final List<Integer> sizes = new ArrayList<>();
        private final List<Integer> regions = new ArrayList<>();
        private final List<Sum> sums = new ArrayList<>();

        Builder(int categories) {
            this.categories = categories;
        }

        /** A group of so many persons, spread in any way. */
        int group(int persons) {
            return group(persons, 0);
        }

        /** The same, in a region. */
        int group(int persons, int region) {
            regions.add(region);
            int[] bounds = new int[2 * categories];
            Arrays.fill(bounds, categories, 2 * categories, Math.max(persons, 0));
            groups.add(bounds);
            sizes.add(persons);
            return groups.size() - 1;
        }

        /** A cell can't be outside these bounds, beside what was known of it before. */
        void bound(int group, int category, long from, long to) {
            int[] bounds = groups.get(group);
            bounds[category] = (int) Math.max(bounds[category], from);
            bounds[categories + category] = (int) Math.min(bounds[categories + category], Math.max(to, -1));
        }

        void sum(int whole, List<Integer> parts) {
            sums.add(new Sum(whole, parts.stream().mapToInt(Integer::intValue).toArray()));
        }

        Unknowns build() {
            int[] heads = sizes.stream().mapToInt(Integer::intValue).toArray();
            int[] lower = new int[heads.length * categories];
            int[] upper = new int[heads.length * categories];
            for (int group = 0; group < heads.length; group++) {
                System.arraycopy(groups.get(group), 0, lower, group * categories, categories);
                System.arraycopy(groups.get(group), categories, upper, group * categories, categories);
            }
            return new Unknowns(
                    categories,
                    heads,
                    lower,
                    upper,
                    List.copyOf(sums),
                    regions.stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
