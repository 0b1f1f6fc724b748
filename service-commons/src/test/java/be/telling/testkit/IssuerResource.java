package be.telling.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts {@link TestIssuer} and points a service at one of its realms. The init argument {@code realm} says which;
 * without it it is {@code register}. A service of the government side also gets its account on the register side, and
 * one of the register side its account at statistics-service.
 */
public final class IssuerResource implements QuarkusTestResourceLifecycleManager {

    private String realm = TestIssuer.REGISTER;
    private @Nullable TestIssuer issuer;

    @Override
    public void init(Map<String, String> arguments) {
        realm = arguments.getOrDefault("realm", realm);
    }

    @Override
    public Map<String, String> start() {
        issuer = TestIssuer.start();
        Map<String, String> settings = new HashMap<>();
        settings.put("TELLING_OIDC_ISSUER", TestIssuer.issuer(realm));
        if (realm.equals(TestIssuer.GOVERNMENT)) {
            settings.put("TELLING_LOOKUP_OIDC_ISSUER", TestIssuer.issuer(TestIssuer.REGISTER));
            account(settings, TestIssuer.REGISTER, "TELLING_LOOKUP", "intake-service");
            account(settings, TestIssuer.GOVERNMENT, "TELLING_INTAKE_PAGE", TestClient.INTAKE_PAGE);
            // Loopback without TLS.
            settings.put("TELLING_INTAKE_PAGE_HTTPS", "false");
        } else {
            account(settings, TestIssuer.REGISTER, "TELLING_STATISTICS", "lookup-service");
        }
        return settings;
    }

    @Override
    public void stop() {
        TestIssuer running = issuer;
        issuer = null;
        if (running != null) {
            running.close();
        }
    }

    private static void account(Map<String, String> settings, String realm, String prefix, String id) {
        TestClient client = TestClient.find(realm, id).orElseThrow();
        settings.put(prefix + "_CLIENT_ID", client.id());
        settings.put(prefix + "_CLIENT_SECRET", client.secret());
    }
}
