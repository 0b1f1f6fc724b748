package be.telling.simulator.quota;

/**
 * The moments of the last second, in order. Threads hand theirs in a little out of order: each is put where it belongs.
 * Not thread-safe.
 */
final class SlidingWindow {

    /** A window is half open: two calls exactly a second apart are in different ones. */
    static final long LENGTH = 1_000_000_000L;

    private long[] moments = new long[1024];
    private int first;
    private int size;

    /** The size that the fullest window with this moment in it would have; it isn't taken in. */
    int fullestWith(long moment) {
        int place = size;
        while (place > 0 && at(place - 1) > moment) {
            place--;
        }
        int fullest = place - firstWithin(moment, place) + 1;
        for (int end = place; end < size && at(end) < moment + LENGTH; end++) {
            fullest = Math.max(fullest, end - firstWithin(at(end), end) + 2);
        }
        return fullest;
    }

    /** Takes a moment in and answers the size of the fullest window that holds it and ends no later than what is known. */
    int add(long moment) {
        if (size == moments.length) {
            grow();
        }
        int place = size;
        for (; place > 0 && at(place - 1) > moment; place--) {
            put(place, at(place - 1));
        }
        put(place, moment);
        size++;
        int fullest = 0;
        for (int end = place; end < size && at(end) < moment + LENGTH; end++) {
            fullest = Math.max(fullest, end - firstWithin(at(end), end) + 1);
        }
        forget();
        return fullest;
    }

    /** The earliest moment of the window that ends with the one at {@code end}; binary search. */
    private int firstWithin(long moment, int end) {
        int low = 0;
        int high = end;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle) > moment - LENGTH) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Keeps a second more than a window: late comers may belong there. */
    private void forget() {
        long oldest = at(size - 1) - 2 * LENGTH;
        while (at(0) < oldest) {
            first = (first + 1) % moments.length;
            size--;
        }
    }

    private long at(int nth) {
        return moments[(first + nth) % moments.length];
    }

    private void put(int nth, long moment) {
        moments[(first + nth) % moments.length] = moment;
    }

    private void grow() {
        long[] ordered = new long[moments.length * 2];
        for (int nth = 0; nth < size; nth++) {
            ordered[nth] = at(nth);
        }
        moments = ordered;
        first = 0;
    }

    void clear() {
        first = 0;
        size = 0;
    }
}
