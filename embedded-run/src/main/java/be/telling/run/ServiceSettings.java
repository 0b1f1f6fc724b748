package be.telling.run;

import be.telling.run.database.Database;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The environment of each service. What the run knows better (addresses, clients, keys) always holds; what is a matter of taste gives way to the
 * environment of the person who started it.
 */
final class ServiceSettings {
    private final Options options;
    private final Network network;
    private final KeptValues values;
    private final Map<Service, Path> keyFiles;
    private final URI register;

    ServiceSettings(Options options, Network network, KeptValues values, Map<Service, Path> keyFiles, URI register) {
        this.options = options;
        this.network = network;
        this.values = values;
        this.keyFiles = Map.copyOf(keyFiles);
        this.register = register;
    }

    Map<String, String> of(Place place, Database database) {
        Service service = place.service();
        Map<String, String> settings = new HashMap<>(tastes(service));
        settings.putAll(options.environment());
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        settings.put("TELLING_HTTP_PORT", port(place.address()));
        settings.put("TELLING_MANAGEMENT_PORT", port(place.management()));
        settings.put("TELLING_DATABASE_URL", database.url());
        settings.put("TELLING_DATABASE_USER", database.name());
        settings.put("TELLING_DATABASE_PASSWORD", database.password());
        String realm = service == Service.INTAKE ? RealmsFile.GOVERNMENT : RealmsFile.REGISTER;
        settings.put("TELLING_OIDC_ISSUER", network.realm(realm).toString());
        settings.putAll(neighbours(service));
        return settings;
    }

    private Map<String, String> neighbours(Service service) {
        return switch (service) {
            case INTAKE ->
                Map.of(
                        "TELLING_LOOKUP_URL", network.address(Service.LOOKUP).toString(),
                        "TELLING_LOOKUP_OIDC_ISSUER",
                                network.realm(RealmsFile.REGISTER).toString(),
                        "TELLING_LOOKUP_CLIENT_ID", Service.INTAKE.module(),
                        "TELLING_LOOKUP_CLIENT_SECRET", secret(Service.INTAKE),
                        "TELLING_INTAKE_PAGE_CLIENT_ID", RealmsFile.HR_PAGE,
                        "TELLING_INTAKE_PAGE_CLIENT_SECRET", values.secret("client." + RealmsFile.HR_PAGE),
                        // Loopback without TLS.
                        "TELLING_INTAKE_PAGE_HTTPS", "false",
                        "TELLING_INTAKE_RECEIPT_KEY_FILE", keyFile(service));
            case LOOKUP ->
                Map.ofEntries(
                        Map.entry("TELLING_REGISTER_URL", register.toString()),
                        Map.entry("TELLING_REGISTER_RATE", options.registerRate()),
                        Map.entry("TELLING_REGISTER_CONCURRENCY", options.registerConcurrency()),
                        Map.entry(
                                "TELLING_STATISTICS_URL",
                                network.address(Service.STATISTICS).toString()),
                        Map.entry("TELLING_STATISTICS_CLIENT_ID", Service.LOOKUP.module()),
                        Map.entry("TELLING_STATISTICS_CLIENT_SECRET", secret(Service.LOOKUP)),
                        Map.entry("TELLING_LOOKUP_PAGE_CLIENT_ID", RealmsFile.OPERATORS_PAGE),
                        Map.entry(
                                "TELLING_LOOKUP_PAGE_CLIENT_SECRET",
                                values.secret("client." + RealmsFile.OPERATORS_PAGE)),
                        // Loopback without TLS.
                        Map.entry("TELLING_LOOKUP_PAGE_HTTPS", "false"),
                        Map.entry("TELLING_LOOKUP_KEYS_FILE", keyFile(service)));
            case STATISTICS ->
                Map.of(
                        "TELLING_STATISTICS_KEYS_FILE",
                        keyFile(service),
                        "TELLING_STATISTICS_REVIEW_CLIENT_ID",
                        RealmsFile.REVIEW_PAGE,
                        "TELLING_STATISTICS_REVIEW_CLIENT_SECRET",
                        values.secret("client." + RealmsFile.REVIEW_PAGE),
                        // Loopback without TLS.
                        "TELLING_STATISTICS_REVIEW_HTTPS",
                        "false");
        };
    }

    private Map<String, String> tastes(Service service) {
        return switch (service) {
            // Synthetic staff have test numbers, which production refuses.
            case INTAKE -> Map.of("TELLING_INTAKE_TEST_NUMBERS", "true");
            // Who asks, and who may read afterwards that it did; a simulator takes any name, a real register the one
            // that it admitted.
            case LOOKUP ->
                Map.of(
                        "TELLING_REGISTER_SENDER",
                        "telling.local.run",
                        "TELLING_REGISTER_CAPACITY",
                        "100",
                        "TELLING_LOOKUP_ACCESS_LOG_KEY_FILE",
                        KeyFiles.accessLog(Path.of(keyFile(service))).toString(),
                        "TELLING_LOOKUP_ACCESS_LOG_LEGAL_BASIS",
                        "None is needed: a local run on synthetic persons");
            case STATISTICS -> Map.of();
        };
    }

    private String secret(Service service) {
        return values.secret("client." + service.module());
    }

    private String keyFile(Service service) {
        Path file = keyFiles.get(service);
        if (file == null) {
            throw new IllegalStateException("no key file for " + service);
        }
        return file.toString();
    }

    private static String port(URI address) {
        return Integer.toString(address.getPort());
    }
}
