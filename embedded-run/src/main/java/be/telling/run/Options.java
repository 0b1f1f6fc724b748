package be.telling.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to start and what to do with it.
 *
 * @param work what happens once everything is up
 * @param register the MAGDA endpoint to ask; without one the simulator is started
 * @param keycloak whether Keycloak is the OIDC server instead of the light one
 * @param data keeps databases, keys, secrets and ports across runs; without it a temporary folder is used
 * @param staff persons on the lists of the demo
 * @param rate calls a second that the register grants, when asked for on the command line
 * @param concurrency calls under way at once, when asked for on the command line
 * @param replicas processes of lookup-service, which share the count
 * @param environment settings for this run (TELLING_*), on top of which the run puts what it knows better
 */
public record Options(
        Work work,
        @Nullable URI register,
        boolean keycloak,
        @Nullable Path data,
        int staff,
        @Nullable Integer rate,
        @Nullable Integer concurrency,
        int replicas,
        Map<String, String> environment) {

    /** What happens once everything is up. */
    public enum Work {
        /** The whole count, then serve. */
        DEMO,
        /** The whole count, then stop. */
        ONCE,
        /** Nothing: serve. */
        EMPTY
    }

    /** Some 45,000 staff count in minutes with it. */
    static final int DEMO_STAFF = 5_000;

    /** What the simulator grants: fast enough to watch, slow enough to see the count happen. */
    static final int SIMULATOR_RATE = 500;

    /** For a register of which nothing else is known: what a careful agreement grants. */
    static final int UNKNOWN_REGISTER_RATE = 20;

    static final int CONCURRENCY = 64;

    public Options {
        environment = Map.copyOf(environment);
    }

    /** Everything on embedded parts, nothing submitted: what a test starts from. */
    public static Options empty() {
        return new Options(Work.EMPTY, null, false, null, DEMO_STAFF, null, null, 1, Map.of());
    }

    public Options withStaff(int persons) {
        return new Options(work, register, keycloak, data, persons, rate, concurrency, replicas, environment);
    }

    public Options withRate(int callsPerSecond) {
        return new Options(work, register, keycloak, data, staff, callsPerSecond, concurrency, replicas, environment);
    }

    public Options withReplicas(int processes) {
        return new Options(work, register, keycloak, data, staff, rate, concurrency, processes, environment);
    }

    public Options withRegister(URI endpoint) {
        return new Options(work, endpoint, keycloak, data, staff, rate, concurrency, replicas, environment);
    }

    public Options withData(Path folder) {
        return new Options(work, register, keycloak, folder, staff, rate, concurrency, replicas, environment);
    }

    public Options withEnvironment(Map<String, String> settings) {
        return new Options(work, register, keycloak, data, staff, rate, concurrency, replicas, settings);
    }

    /** TELLING_REGISTER_RATE of the services, which the simulator grants too. */
    String registerRate() {
        if (rate != null) {
            return Integer.toString(rate);
        }
        int otherwise = register == null ? SIMULATOR_RATE : UNKNOWN_REGISTER_RATE;
        return environment.getOrDefault("TELLING_REGISTER_RATE", Integer.toString(otherwise));
    }

    /** TELLING_REGISTER_CONCURRENCY of the services, which the simulator grants too. */
    String registerConcurrency() {
        return concurrency != null
                ? Integer.toString(concurrency)
                : environment.getOrDefault("TELLING_REGISTER_CONCURRENCY", Integer.toString(CONCURRENCY));
    }

    /** A built project whose services are started instead of this one's: another version of it. */
    Optional<Path> services() {
        return Optional.ofNullable(environment.get("TELLING_RUN_SERVICES")).map(Path::of);
    }

    /** Options of Java for the services on top of those that make a small machine start them quickly. */
    List<String> javaOptions() {
        String words = environment.getOrDefault("TELLING_RUN_JAVA_OPTIONS", "").strip();
        return words.isEmpty() ? List.of() : List.of(words.split("\\s+"));
    }

    /** Where native executables lie under the names of their modules; a service that isn't there is started from its jar. */
    Optional<Path> executables() {
        String folder = environment.getOrDefault("TELLING_RUN_EXECUTABLES", "").strip();
        return folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder).toAbsolutePath());
    }
}
