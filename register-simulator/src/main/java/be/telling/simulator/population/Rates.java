package be.telling.simulator.population;

import java.util.EnumMap;
import java.util.Map;

/** How often each trap occurs. */
public final class Rates {

    private final Map<Trap, Double> rates;

    private Rates(Map<Trap, Double> rates) {
        this.rates = rates;
    }

    public static Rates usual() {
        var rates = new EnumMap<Trap, Double>(Trap.class);
        for (Trap trap : Trap.values()) {
            rates.put(trap, trap.usual());
        }
        return new Rates(rates);
    }

    /** No trap at all: every answer is plain. */
    public static Rates none() {
        return new Rates(new EnumMap<>(Trap.class));
    }

    public Rates with(Trap trap, double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("the rate of " + trap + " must be between 0 and 1");
        }
        var changed = new EnumMap<Trap, Double>(Trap.class);
        changed.putAll(rates);
        changed.put(trap, rate);
        return new Rates(changed);
    }

    public double of(Trap trap) {
        return rates.getOrDefault(trap, 0.0);
    }
}
