package be.telling.lookup.simulation;

import java.util.Map;
import java.util.random.RandomGenerator;

/** How replicas are set up: with a grant and leases that matter to small rounds, and with little patience. */
final class Settings {

    static final String RATE = "telling.register.rate";
    static final String CONCURRENCY = "telling.register.concurrency";

    private static final int[] RATES = {15, 60, 300};
    private static final int[] CONCURRENCIES = {1, 3, 10};
    private static final int[] LEASES = {3, 6};

    private Settings() {}

    static Map<String, String> of(Scenario scenario, RandomGenerator chance) {
        return Map.of(
                RATE,
                one(RATES, chance),
                CONCURRENCY,
                one(CONCURRENCIES, chance),
                "telling.register.connect-timeout",
                "0.2S",
                "telling.register.answer-timeout",
                SimulatedRegister.ANSWER_TIMEOUT.toString(),
                "telling.register.inscribe",
                String.valueOf(scenario.inscribe()),
                "telling.lookup.questions.lease",
                one(LEASES, chance) + "S",
                "telling.lookup.questions.patience",
                "4");
    }

    private static String one(int[] values, RandomGenerator chance) {
        return String.valueOf(values[chance.nextInt(values.length)]);
    }
}
