package be.telling.simulator.population;

/**
 * Who a person's legal parents truly are, as indices in the family; {@link #UNKNOWN} where there is none that the
 * register could tell. Two parents of one sex take both places.
 */
public record Parentage(int father, int mother) {

    public static final int UNKNOWN = -1;

    static final Parentage NONE = new Parentage(UNKNOWN, UNKNOWN);
}
