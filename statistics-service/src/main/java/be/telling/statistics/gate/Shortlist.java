package be.telling.statistics.gate;

/** The few steps among many that look cheapest at first sight: only these are worth a closer look. */
final class Shortlist {
    /** With fewer, a walk loses its way; with more, it takes longer and comes no farther. */
    private static final int LENGTH = 8;

    private final int[] members = new int[LENGTH];
    private final int[] outs = new int[LENGTH];
    private final int[] ins = new int[LENGTH];
    private final int[] persons = new int[LENGTH];
    private final long[] costs = new long[LENGTH];
    private int size;

    void clear() {
        size = 0;
    }

    /**
     * Takes a step if it isn't dearer than all that are on the list.
     *
     * @param member where it stands among those of the group
     * @param out the category that persons leave
     * @param in the category that they get
     * @param by how many
     * @param cost what it costs at first sight
     */
    void offer(int member, int out, int in, int by, long cost) {
        int place = size < LENGTH ? size++ : dearest(cost);
        if (place < LENGTH) {
            members[place] = member;
            outs[place] = out;
            ins[place] = in;
            persons[place] = by;
            costs[place] = cost;
        }
    }

    /** The dearest one that is dearer than this; the length if there is none. */
    private int dearest(long cost) {
        int dearest = LENGTH;
        long most = cost;
        for (int i = 0; i < LENGTH; i++) {
            if (costs[i] > most) {
                most = costs[i];
                dearest = i;
            }
        }
        return dearest;
    }

    int size() {
        return size;
    }

    int member(int number) {
        return members[number];
    }

    int out(int number) {
        return outs[number];
    }

    int in(int number) {
        return ins[number];
    }

    int by(int number) {
        return persons[number];
    }
}
