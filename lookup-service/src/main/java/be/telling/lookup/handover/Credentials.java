package be.telling.lookup.handover;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientConfigBuilder;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.quarkus.oidc.common.runtime.config.OidcClientCommonConfig.Credentials.Secret.Method;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * As whom this service hands counts over. It does so once a round, so client and token are made for the occasion; then
 * the service doesn't need the issuer to start, and an issuer that was away is simply asked again.
 */
@Singleton
class Credentials {

    private static final Logger LOG = Logger.getLogger(Credentials.class);

    private final OidcClients clients;
    private final OidcClientConfig config;
    private final Duration timeout;

    Credentials(OidcClients clients, HandoverSettings settings) {
        this.clients = clients;
        this.timeout = settings.timeout();
        this.config = new OidcClientConfigBuilder()
                .id("statistics")
                .authServerUrl(settings.oidcIssuer())
                .clientId(settings.clientId())
                .credentials()
                .clientSecret(settings.clientSecret(), Method.BASIC)
                .end()
                .grant(OidcClientConfig.Grant.Type.CLIENT)
                .build();
    }

    String token() throws IOException {
        try (OidcClient client = clients.newClient(config).await().atMost(timeout)) {
            return client.getTokens().await().atMost(timeout).getAccessToken();
        } catch (RuntimeException e) {
            LOG.warnf("there is no token for statistics (%s)", e.getClass().getName());
            throw new IOException("no token");
        }
    }
}
