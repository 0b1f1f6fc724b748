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
import org.jspecify.annotations.Nullable;

/** Who this service is on the register side: client credentials, asked for when the first list is handed over. */
@ApplicationScoped
class DeliveryToken {

    private static final Logger LOG = Logger.getLogger(DeliveryToken.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Repetition repetition = new Repetition();
    private final OidcClients clients;
    private final OidcClientConfig config;
    private final TokensHelper tokens = new TokensHelper();
    private volatile @Nullable OidcClient client;

    DeliveryToken(OidcClients clients, IntakeSettings settings) {
        this.clients = clients;
        this.config = new OidcClientConfigBuilder()
                .id("lookup")
                .authServerUrl(settings.lookup().oidcIssuer())
                .clientId(settings.lookup().clientId())
                .credentials()
                .clientSecret(settings.lookup().clientSecret(), Method.BASIC)
                .end()
                .grant(OidcClientConfig.Grant.Type.CLIENT)
                .build();
    }

    /** A token that is valid now. */
    Optional<String> get() {
        try {
            return Optional.of(
                    client().chain(tokens::getTokens).await().atMost(PATIENCE).getAccessToken());
        } catch (RuntimeException e) {
            if (repetition.isNews(e.getClass().getSimpleName())) {
                LOG.warnf("No token for the register side (%s)", e.getClass().getSimpleName());
            }
            throw new HandOverFailure(HandOverFailure.NO_TOKEN);
        }
    }

    /** Made once; only a client that came about is kept, for the issuer may be down the first time. */
    private Uni<OidcClient> client() {
        OidcClient known = client;
        return known == null
                ? clients.newClient(config).invoke(made -> client = made)
                : Uni.createFrom().item(known);
    }
}
