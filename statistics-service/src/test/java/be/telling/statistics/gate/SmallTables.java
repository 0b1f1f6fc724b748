package be.telling.statistics.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Tables so small that every integer table that fits can be tried. */
final class SmallTables {
    private SmallTables() {}

    /** Two attributes over the same few persons in two places, some cells published with a deviation, some not at all. */
    static Unknowns random(SplittableRandom random) {
        int categories = 2 + random.nextInt(2);
        int deviation = random.nextInt(3);
        Unknowns.Builder builder = new Unknowns.Builder(categories);
        List<int[]> truths = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<int[]> placeTruths = new ArrayList<>();
        List<List<Integer>> partsOf = new ArrayList<>();
        for (int place = 0; place < 1 + random.nextInt(2); place++) {
            List<Integer> parts = new ArrayList<>();
            int[] sum = new int[categories];
            for (int value = 0; value < 2; value++) {
                int[] truth = new int[categories];
                for (int category = 0; category < categories; category++) {
                    truth[category] = random.nextInt(3);
                    sum[category] += truth[category];
                }
                parts.add(group(builder, truth, random, deviation));
                truths.add(truth);
            }
            int whole = group(builder, sum, random, deviation);
            builder.sum(whole, parts);
            partsOf.add(parts);
            places.add(whole);
            placeTruths.add(sum);
        }
        int[] all = new int[categories];
        placeTruths.forEach(truth -> {
            for (int category = 0; category < categories; category++) {
                all[category] += truth[category];
            }
        });
        int everybody = group(builder, all, random, deviation);
        builder.sum(everybody, places);
        List<Kind> kinds = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) {
            int[][] choices =
                    partsOf.get(place).stream().map(part -> new int[] {part}).toArray(int[][]::new);
            kinds.add(new Kind(new int[] {places.get(place), everybody}, new int[][][] {choices}));
        }
        builder.kinds(kinds);
        return builder.build();
    }

    private static int group(Unknowns.Builder builder, int[] truth, SplittableRandom random, int deviation) {
        int persons = 0;
        for (int persons1 : truth) {
            persons += persons1;
        }
        int group = builder.group(persons);
        for (int category = 0; category < truth.length; category++) {
            if (random.nextInt(3) > 0) {
                long figure = truth[category] + random.nextInt(2 * deviation + 1) - deviation;
                builder.bound(group, category, figure - deviation, figure + deviation);
            }
        }
        return group;
    }

    /** Tries every table. */
    static void each(Unknowns unknowns, Consumer<int[]> consumer) {
        each(unknowns, new int[unknowns.cells()], 0, consumer);
    }

    private static void each(Unknowns unknowns, int[] point, int cell, Consumer<int[]> consumer) {
        if (cell == point.length) {
            if (unknowns.allow(point)) {
                consumer.accept(point.clone());
            }
            return;
        }
        int group = cell / unknowns.categories();
        int first = group * unknowns.categories();
        int left = unknowns.head(group);
        for (int before = first; before < cell; before++) {
            left -= point[before];
        }
        boolean last = cell == first + unknowns.categories() - 1;
        for (int value = last ? left : unknowns.lower(cell); value <= (last ? left : unknowns.upper(cell)); value++) {
            if (value >= unknowns.lower(cell) && value <= unknowns.upper(cell) && value <= left) {
                point[cell] = value;
                if (!last || sumsHold(unknowns, point, cell)) {
                    each(unknowns, point, cell + 1, consumer);
                }
            }
        }
        point[cell] = 0;
    }

    /** Leaves branches early: a sum of which all groups are set has to hold. */
    private static boolean sumsHold(Unknowns unknowns, int[] point, int lastSet) {
        for (Unknowns.Sum sum : unknowns.sums()) {
            int highest = sum.whole();
            for (int part : sum.parts()) {
                highest = Math.max(highest, part);
            }
            if (unknowns.cell(highest, unknowns.categories() - 1) != lastSet) {
                continue;
            }
            for (int category = 0; category < unknowns.categories(); category++) {
                int left = point[unknowns.cell(sum.whole(), category)];
                for (int part : sum.parts()) {
                    left -= point[unknowns.cell(part, category)];
                }
                if (left != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
