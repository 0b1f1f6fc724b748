package be.telling.simulator.population;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded chance. Every family (and whatever else is drawn) has dice of its own, made from the seed and an index, so
 * that one can be drawn again without drawing those before it.
 */
public final class Dice {

    private final SplittableRandom random;

    public Dice(long seed, String purpose, long index) {
        this.random = new SplittableRandom(mix(seed ^ mix(purpose.hashCode()) ^ mix(index + 0x632B_E59B_D9B4_E019L)));
    }

    /** The finalizer of SplitMix64: neighbouring inputs give unrelated outputs. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ (mixed >>> 31);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both ends included. */
    public int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    public double uniform() {
        return random.nextDouble();
    }

    /** Standard normal, by Box and Muller. */
    public double normal() {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    public long bits() {
        return random.nextLong();
    }

    public <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** An index, each as often as its weight says. */
    public int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int drawn = random.nextInt(total);
        for (int index = 0; index < weights.length; index++) {
            drawn -= weights[index];
            if (drawn < 0) {
                return index;
            }
        }
        throw new IllegalStateException("weights that sum to " + total + " were drawn past");
    }
}
