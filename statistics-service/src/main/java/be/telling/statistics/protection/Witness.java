package be.telling.statistics.protection;

import java.util.Arrays;

/**
 * A whole table of persons that an attacker can't exclude, and how to get to others: persons of an organisation are thought to
 * be of another origin, which changes no head count and leaves every sum a sum. While it is on its way to another table, some cells
 * may be out of their bounds; they are known at any moment.
 */
final class Witness {
    final Shape shape;

    /** By cell, within {@link #low} and {@link #high} unless it is {@link #astray}. */
    final int[] persons;

    final int[] low;
    final int[] high;

    private final int[] astray;
    private final int[] astrayAt;
    private int astrayCount;
    private int[] log = new int[1024];
    private int logged;

    /** Begins with the truth, which is never excluded. */
    Witness(Shape shape, int[] low, int[] high) {
        this.shape = shape;
        this.low = low;
        this.high = high;
        persons = shape.truth.clone();
        astray = new int[persons.length];
        astrayAt = new int[persons.length];
        Arrays.fill(astrayAt, -1);
        for (int cell = 0; cell < persons.length; cell++) {
            look(cell);
        }
    }

    /** How many cells are out of their bounds. */
    int astray() {
        return astrayCount;
    }

    int astray(int index) {
        return astray[index];
    }

    /** How many persons a cell lacks; negative if it has too many. */
    int lack(int cell) {
        return persons[cell] < low[cell] ? low[cell] - persons[cell] : Math.min(0, high[cell] - persons[cell]);
    }

    /** By how many persons a table gets worse if a group's persons go from an origin to another. */
    int worse(int group, int from, int to, int by) {
        int a = group * shape.origins + from;
        int b = group * shape.origins + to;
        return out(a, persons[a] - by) - out(a, persons[a]) + out(b, persons[b] + by) - out(b, persons[b]);
    }

    private int out(int cell, int value) {
        return value < low[cell] ? low[cell] - value : Math.max(0, value - high[cell]);
    }

    /** Persons of an organisation's row are of another origin, there and above. */
    void turn(int leaf, int row, int from, int to, int by) {
        for (int place : shape.chain[leaf]) {
            int first = shape.group(place, row) * shape.origins;
            add(first + from, -by);
            add(first + to, by);
        }
    }

    /** Sets what a cell must be within, and sees whether it is. */
    void bound(int cell, int from, int to) {
        low[cell] = from;
        high[cell] = to;
        look(cell);
    }

    /** From here on changes can be taken back. */
    void begin() {
        logged = 0;
    }

    void takeBack() {
        while (logged > 0) {
            int by = log[--logged];
            int cell = log[--logged];
            persons[cell] -= by;
            look(cell);
        }
    }

    /** Cells that were changed since the beginning, some of them more than once. */
    int changes() {
        return logged / 2;
    }

    int changed(int index) {
        return log[2 * index];
    }

    private void add(int cell, int by) {
        persons[cell] += by;
        look(cell);
        if (logged + 2 > log.length) {
            log = Arrays.copyOf(log, 2 * log.length);
        }
        log[logged++] = cell;
        log[logged++] = by;
    }

    private void look(int cell) {
        boolean out = persons[cell] < low[cell] || persons[cell] > high[cell];
        int at = astrayAt[cell];
        if (out && at < 0) {
            astrayAt[cell] = astrayCount;
            astray[astrayCount++] = cell;
        } else if (!out && at >= 0) {
            int last = astray[--astrayCount];
            astray[at] = last;
            astrayAt[last] = at;
            astrayAt[cell] = -1;
        }
    }
}
