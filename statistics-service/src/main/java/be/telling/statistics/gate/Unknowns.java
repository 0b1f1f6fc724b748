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

    /** By group the sums that it is the whole of, and those that it is a part of. */
    private final int[][] below;

    private final int[][] above;

    private final List<Kind> kinds;

    /** By group who is in it: {@link #MEMBER} numbers for each kind, and each value of an attribute there. */
    private final int[][] members;

    /** How many numbers tell who is in a group: the kind, and the attribute and its value, or less than 0. */
    static final int MEMBER = 3;

    /** A group whose persons are those of its parts together. */
    record Sum(int whole, int[] parts) {}

    private Unknowns(int categories, int[] heads, int[] lower, int[] upper, List<Sum> sums, List<Kind> kinds) {
        this.categories = categories;
        this.heads = heads;
        this.lower = lower;
        this.upper = upper;
        this.sums = sums;
        List<List<Integer>> asWhole = new ArrayList<>();
        List<List<Integer>> asPart = new ArrayList<>();
        for (int group = 0; group < heads.length; group++) {
            asWhole.add(new ArrayList<>());
            asPart.add(new ArrayList<>());
        }
        for (int sum = 0; sum < sums.size(); sum++) {
            asWhole.get(sums.get(sum).whole).add(sum);
            for (int part : sums.get(sum).parts) {
                asPart.get(part).add(sum);
            }
        }
        below = numbers(asWhole);
        above = numbers(asPart);
        this.kinds = kinds.stream()
                .flatMap(kind -> kind.balanced(below, above).stream())
                .toList();
        members = members(heads, this.kinds);
    }

    /** Counted first, then filled in: there are millions of them. */
    private static int[][] members(int[] heads, List<Kind> kinds) {
        int[] sizes = new int[heads.length];
        eachMember(heads, kinds, (group, kind, attribute, value) -> sizes[group] += MEMBER);
        int[][] members = new int[heads.length][];
        Arrays.setAll(members, group -> new int[sizes[group]]);
        eachMember(heads, kinds, (group, kind, attribute, value) -> {
            int at = members[group].length - sizes[group];
            members[group][at] = kind;
            members[group][at + 1] = attribute;
            members[group][at + 2] = value;
            sizes[group] -= MEMBER;
        });
        return members;
    }

    private static void eachMember(int[] heads, List<Kind> kinds, Member member) {
        for (int kind = 0; kind < kinds.size(); kind++) {
            for (int group : kinds.get(kind).always()) {
                member.is(group, kind, -1, -1);
            }
            int[][][] choices = kinds.get(kind).choices();
            for (int attribute = 0; attribute < choices.length; attribute++) {
                for (int value = 0; value < choices[attribute].length; value++) {
                    int[] groups = choices[attribute][value];
                    for (int group : groups) {
                        if (heads[groups[0]] > 0) {
                            member.is(group, kind, attribute, value);
                        }
                    }
                }
            }
        }
    }

    /** Takes one kind of persons that a group has. */
    private interface Member {
        void is(int group, int kind, int attribute, int value);
    }

    /** The same with other bounds. */
    private Unknowns(Unknowns same, int[] lower, int[] upper) {
        categories = same.categories;
        heads = same.heads;
        this.lower = lower;
        this.upper = upper;
        sums = same.sums;
        below = same.below;
        above = same.above;
        kinds = same.kinds;
        members = same.members;
    }

    private static int[][] numbers(List<List<Integer>> lists) {
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
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

    List<Sum> sums() {
        return sums;
    }

    /** The sums whose whole this group is; not to be changed. */
    int[] below(int group) {
        return below[group];
    }

    /** The sums that this group is a part of; not to be changed. */
    int[] above(int group) {
        return above[group];
    }

    List<Kind> kinds() {
        return kinds;
    }

    /** Who is in a group; not to be changed. */
    int[] members(int group) {
        return members[group];
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
        return new Unknowns(this, raised, upper);
    }

    /** Collects groups, sums and bounds. */
    static final class Builder {
        private final int categories;
        private final List<int[]> groups = new ArrayList<>();
        private final List<Integer> sizes = new ArrayList<>();
        private final List<Sum> sums = new ArrayList<>();
        private List<Kind> kinds = List.of();

        Builder(int categories) {
            this.categories = categories;
        }

        /** A group of so many persons, spread in any way. */
        int group(int persons) {
            int[] bounds = new int[2 * categories];
            Arrays.fill(bounds, categories, 2 * categories, Math.max(persons, 0));
            groups.add(bounds);
            sizes.add(persons);
            return groups.size() - 1;
        }

        /** How many persons a group has. */
        int size(int group) {
            return sizes.get(group);
        }

        /** A cell can't be outside these bounds, beside what was known of it before. */
        void bound(int group, int category, long from, long to) {
            int[] bounds = groups.get(group);
            bounds[category] = (int) Math.max(bounds[category], from);
            bounds[categories + category] = (int) Math.min(bounds[categories + category], Math.max(to, -1));
        }

        /** Nothing is known of a group's cells any more but its size. */
        void free(int group) {
            Arrays.fill(groups.get(group), 0, categories, 0);
            Arrays.fill(groups.get(group), categories, 2 * categories, Math.max(sizes.get(group), 0));
        }

        void sum(int whole, List<Integer> parts) {
            sums.add(new Sum(whole, parts.stream().mapToInt(Integer::intValue).toArray()));
        }

        /** The kinds of persons that there are; whoever looks for witnesses may turn them. */
        void kinds(List<Kind> all) {
            kinds = List.copyOf(all);
        }

        Unknowns build() {
            int[] heads = sizes.stream().mapToInt(Integer::intValue).toArray();
            return new Unknowns(categories, heads, bounds(0), bounds(categories), List.copyOf(sums), kinds);
        }

        /** What was built before, under the bounds as they are now. */
        Unknowns bounded(Unknowns before) {
            return new Unknowns(before, bounds(0), bounds(categories));
        }

        private int[] bounds(int from) {
            int[] all = new int[groups.size() * categories];
            for (int group = 0; group < groups.size(); group++) {
                System.arraycopy(groups.get(group), from, all, group * categories, categories);
            }
            return all;
        }
    }
}
