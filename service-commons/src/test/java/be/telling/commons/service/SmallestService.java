package be.telling.commons.service;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The settings that the commons ask of every service. */
public final class SmallestService implements QuarkusTestProfile {

    static final String LOG_FILE = "target/smallest-service.log";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("quarkus.devservices.enabled", "false"),
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("quarkus.http.auth.proactive", "false"),
                Map.entry("quarkus.http.limits.max-body-size", "16M"),
                Map.entry("quarkus.log.console.filter", "number-scrubber"),
                Map.entry("quarkus.log.file.enabled", "true"),
                Map.entry("quarkus.log.file.path", LOG_FILE),
                Map.entry("quarkus.log.file.filter", "number-scrubber"),
                Map.entry("jdbc.url", "jdbc:${TELLING_DATABASE_URL}"),
                Map.entry("quarkus.oidc.auth-server-url", "${TELLING_OIDC_ISSUER}"),
                Map.entry("quarkus.oidc.application-type", "service"),
                Map.entry("quarkus.oidc.token.audience", "telling-lookup"),
                Map.entry("quarkus.oidc.roles.role-claim-path", "realm_access/roles"));
    }
}
