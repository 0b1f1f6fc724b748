package be.telling.statistics.protection;

/**
 * What a group was shown with before, and how many came and went since. Both figures together say more of the group than each:
 * where nobody left, there are now at least as many of an origin as there were.
 *
 * @param figures by origin
 * @param heads how many persons the group had
 */
record Past(int[] figures, int heads, int joined, int left) {
    /**
     * By how many values fewer than promised could be true, then, now and of the difference, if the group got these figures now.
     *
     * @param now figures; the group's begin at {@code first}
     * @param persons how many the group has now
     */
    int lacks(int[] now, int first, int persons, int width, int deviation) {
        int least = 0;
        int most = 0;
        for (int origin = 0; origin < figures.length; origin++) {
            least += leastChange(now[first + origin], figures[origin], deviation);
            most += mostChange(now[first + origin], figures[origin], deviation);
        }
        int lacks = 0;
        for (int origin = 0; origin < figures.length; origin++) {
            int before = figures[origin];
            int after = now[first + origin];
            int low = leastChange(after, before, deviation);
            int high = mostChange(after, before, deviation);
            // What the other origins leave of the whole change.
            int fewest = Math.max(low, joined - left - most + high);
            int largest = Math.min(high, joined - left - least + low);
            lacks += lack(fewest, largest, joined + left, width);
            int thenLow = Math.max(0, before - deviation);
            int thenHigh = Math.min(heads, before + deviation);
            int nowLow = Math.max(0, after - deviation);
            int nowHigh = Math.min(persons, after + deviation);
            lacks += lack(Math.max(thenLow, nowLow - largest), Math.min(thenHigh, nowHigh - fewest), heads, width);
            lacks += lack(Math.max(nowLow, thenLow + fewest), Math.min(nowHigh, thenHigh + largest), persons, width);
        }
        return lacks;
    }

    private int leastChange(int after, int before, int deviation) {
        return Math.max(-left, Math.max(0, after - deviation) - before - deviation);
    }

    private int mostChange(int after, int before, int deviation) {
        return Math.min(joined, after + deviation - Math.max(0, before - deviation));
    }

    /** Of so many persons there are one value more. */
    private static int lack(int least, int most, int persons, int width) {
        return Math.max(0, Math.min(width, persons + 1) - (most - least + 1));
    }
}
