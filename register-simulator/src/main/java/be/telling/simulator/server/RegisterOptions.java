package be.telling.simulator.server;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the register behaves from its start.
 *
 * @param port 0 for a free one
 * @param rate calls granted in any second, 0 for no limit
 * @param concurrency calls granted at once, 0 for no limit
 * @param inscriptionRequired whether a person must be inscribed before being asked for
 * @param repeatsMessageReference whether answers carry the message's Referte in place of the question's
 * @param security of the endpoint
 * @param faults settings of {@link be.telling.simulator.faults.Faults}, by name
 */
public record RegisterOptions(
        int port,
        int rate,
        int concurrency,
        boolean inscriptionRequired,
        boolean repeatsMessageReference,
        Security security,
        Map<String, String> faults) {

    public RegisterOptions {
        faults = Map.copyOf(faults);
    }

    /** A free port, no limits, no faults, no inscriptions. */
    public static RegisterOptions defaults() {
        return new RegisterOptions(0, 0, 0, false, false, Security.none(), Map.of());
    }

    public RegisterOptions onPort(int newPort) {
        return new RegisterOptions(
                newPort, rate, concurrency, inscriptionRequired, repeatsMessageReference, security, faults);
    }

    public RegisterOptions granting(int newRate, int newConcurrency) {
        return new RegisterOptions(
                port, newRate, newConcurrency, inscriptionRequired, repeatsMessageReference, security, faults);
    }

    public RegisterOptions requiringInscription(boolean required) {
        return new RegisterOptions(port, rate, concurrency, required, repeatsMessageReference, security, faults);
    }

    public RegisterOptions repeatingMessageReference(boolean repeats) {
        return new RegisterOptions(port, rate, concurrency, inscriptionRequired, repeats, security, faults);
    }

    public RegisterOptions secured(Security newSecurity) {
        return new RegisterOptions(
                port, rate, concurrency, inscriptionRequired, repeatsMessageReference, newSecurity, faults);
    }

    public RegisterOptions with(String fault, String value) {
        var changed = new LinkedHashMap<>(faults);
        changed.put(fault, value);
        return new RegisterOptions(
                port, rate, concurrency, inscriptionRequired, repeatsMessageReference, security, changed);
    }
}
