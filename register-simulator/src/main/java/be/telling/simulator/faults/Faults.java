package be.telling.simulator.faults;

import be.telling.simulator.population.Dice;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * How the register fails: each fault at a rate, delays, and outages in which every call meets the same fault. Settings
 * may change while calls are under way.
 */
public final class Faults {

    /** Settings that are no fault's rate: a delay of every call, one more drawn up to a bound, and a share of slow calls. */
    private static final String DELAY = "delayMillis";

    private static final String JITTER = "jitterMillis";
    private static final String SLOW = "slow";
    private static final String SLOW_MILLIS = "slowMillis";
    private static final String OUTAGE = "outageMillis";
    private static final String OUTAGE_FAULT = "outageFault";

    private final Map<Fault, Double> rates = new EnumMap<>(Fault.class);
    private final Map<String, Double> timings = new TreeMap<>();
    private long calls;
    private final long seed;
    private Fault outageFault = Fault.UNREACHABLE;
    private long outageEnd = System.nanoTime();

    public Faults(long seed) {
        this.seed = seed;
        clear();
    }

    public synchronized void clear() {
        for (Fault fault : Fault.values()) {
            rates.put(fault, 0.0);
        }
        for (String timing : new String[] {DELAY, JITTER, SLOW, SLOW_MILLIS}) {
            timings.put(timing, 0.0);
        }
        outageEnd = System.nanoTime();
    }

    /** @throws IllegalArgumentException if there is no such setting, or the value is out of its range */
    public synchronized void set(String setting, String value) {
        if (setting.equals(OUTAGE_FAULT)) {
            outageFault = fault(value);
        } else if (setting.equals(OUTAGE)) {
            outageEnd = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos((long) amount(setting, value));
        } else if (timings.containsKey(setting)) {
            timings.put(setting, setting.equals(SLOW) ? share(setting, value) : amount(setting, value));
        } else {
            rates.put(fault(setting), share(setting, value));
        }
    }

    private static Fault fault(String name) {
        for (Fault fault : Fault.values()) {
            if (fault != Fault.NONE && fault.setting().equals(name)) {
                return fault;
            }
        }
        throw new IllegalArgumentException("there is no fault or setting called " + name);
    }

    private static double share(String setting, String value) {
        double share = amount(setting, value);
        if (share > 1) {
            throw new IllegalArgumentException(setting + " is a share and can't be more than 1");
        }
        return share;
    }

    private static double amount(String setting, String value) {
        double amount;
        try {
            amount = Double.parseDouble(value);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(setting + " must be a number", notANumber);
        }
        if (!(amount >= 0)) {
            throw new IllegalArgumentException(setting + " must be at least 0");
        }
        return amount;
    }

    /** All settings with their values; a running outage with what is left of it. */
    public synchronized Map<String, Object> settings() {
        var settings = new TreeMap<String, Object>(timings);
        rates.forEach((fault, rate) -> {
            if (fault != Fault.NONE) {
                settings.put(fault.setting(), rate);
            }
        });
        settings.put(OUTAGE, Math.max(0, TimeUnit.NANOSECONDS.toMillis(outageEnd - System.nanoTime())));
        settings.put(OUTAGE_FAULT, outageFault.setting());
        return settings;
    }

    /** What happens to the next call. */
    public synchronized Chance next() {
        var dice = new Dice(seed, "fault", calls++);
        double delay = timing(DELAY) + dice.uniform() * timing(JITTER);
        if (dice.chance(timing(SLOW))) {
            delay += timing(SLOW_MILLIS);
        }
        if (outageEnd - System.nanoTime() > 0) {
            return new Chance(outageFault, (long) delay);
        }
        double drawn = dice.uniform();
        for (Map.Entry<Fault, Double> rate : rates.entrySet()) {
            drawn -= rate.getValue();
            if (drawn < 0) {
                return new Chance(rate.getKey(), (long) delay);
            }
        }
        return new Chance(Fault.NONE, (long) delay);
    }

    private double timing(String name) {
        return timings.getOrDefault(name, 0.0);
    }

    /** A call's fault, and how long it waits before it is answered or fails. */
    public record Chance(Fault fault, long delayMillis) {}
}
