package be.telling.intake.handover;

import be.telling.intake.settings.IntakeSettings;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientConfigBuilder;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.quarkus.oidc.common.runtime.config.OidcClientCommonConfig.Credentials.Secret.Method;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Who this service is on the register side: client credentials, asked for when the first list is handed over. */
@ApplicationScoped
class DeliveryToken {

    private static final Logger LOG = Logger.getLogger(DeliveryToken.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Uni<OidcClient> client;
    private final TokensHelper tokens = new TokensHelper();

    DeliveryToken(OidcClients clients, IntakeSettings settings) {
        OidcClientConfig config = new OidcClientConfigBuilder()
                .id("lookup")
                .authServerUrl(settings.lookup().oidcIssuer())
                .clientId(settings.lookup().clientId())
                .credentials()
                .clientSecret(settings.lookup().clientSecret(), Method.BASIC)
                .end()
                .grant(OidcClientConfig.Grant.Type.CLIENT)
                .build();
        this.client = Uni.createFrom()
                .deferred(() -> clients.newClient(config))
                .memoize()
                .indefinitely();
    }

    /** A token that is valid now. */
    Optional<String> get() {
        try {
            return Optional.of(
                    client.chain(tokens::getTokens).await().atMost(PATIENCE).getAccessToken());
        } catch (RuntimeException e) {
            LOG.warnf("No token for the register side (%s)", e.getClass().getSimpleName());
            throw new HandOverFailure(HandOverFailure.NO_TOKEN);
        }
    }
}
