package be.telling.lookup.quota;

/** How many of the calls that may be under way belong to each of the living replicas. */
final class FairShare {

    private FairShare() {}

    /**
     * @param place of the replica among the living ones, from 0
     */
    static int of(int permits, int replicas, int place) {
        int remainder = permits % replicas;
        return permits / replicas + (place < remainder ? 1 : 0);
    }
}
