package be.telling.issuer.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Asks each realm for its discovery document until all have answered once. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI address;
    private final Set<String> silent;

    Readiness(URI address, Set<String> realms) {
        this.address = address;
        this.silent = new HashSet<>(realms);
    }

    boolean reached() throws InterruptedException {
        for (String realm : Set.copyOf(silent)) {
            if (!answers(realm)) {
                return false;
            }
            silent.remove(realm);
        }
        return true;
    }

    private boolean answers(String realm) throws InterruptedException {
        HttpRequest discovery = HttpRequest.newBuilder(
                        address.resolve("/realms/" + realm + "/.well-known/openid-configuration"))
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(discovery, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
