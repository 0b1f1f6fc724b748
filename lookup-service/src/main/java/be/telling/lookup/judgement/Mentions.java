package be.telling.lookup.judgement;

import be.telling.lookup.keys.Pseudonym;

/**
 * About how many children named somebody as their parent, in the answers that this replica has seen: whoever is a
 * grandparent of cousins is better asked about than one of a single grandchild. A guess that only saves calls, so it may
 * be forgotten with the process, be wrong when two share a place, and takes the same memory however large a round is.
 */
final class Mentions {

    private static final int PLACES = 1 << 20;

    private final byte[] counts = new byte[PLACES];

    void add(Pseudonym parent) {
        int place = place(parent);
        if (counts[place] < Byte.MAX_VALUE) {
            counts[place]++;
        }
    }

    int of(Pseudonym parent) {
        return counts[place(parent)];
    }

    /** Pseudonyms are as good as chance. */
    private static int place(Pseudonym parent) {
        return (int) (parent.low() & (PLACES - 1));
    }
}
