package be.telling.issuer.server;

import be.telling.issuer.realm.Realm;
import be.telling.issuer.realm.ServiceClient;
import be.telling.issuer.realm.WebClient;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients of a realm in the authorization server's terms. None has refresh tokens: a client asks anew instead. */
final class RealmClients implements RegisteredClientRepository {

    /** Long enough for a long upload, short enough that a stolen token is soon worthless. */
    static final Duration ACCESS_TOKEN_LIFETIME = Duration.ofMinutes(10);

    private static final TokenSettings TOKENS = TokenSettings.builder()
            .accessTokenTimeToLive(ACCESS_TOKEN_LIFETIME)
            .idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
            .build();

    private final Map<String, RegisteredClient> clients;

    RealmClients(Realm realm, PasswordEncoder secrets) {
        clients = Stream.concat(
                        realm.clients().stream().map(client -> service(client, secrets)),
                        realm.webClients().stream().map(client -> web(client, secrets)))
                .collect(Collectors.toUnmodifiableMap(RegisteredClient::getClientId, Function.identity()));
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        // The id is the client id: a realm is read once and never changes.
        return clients.get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.get(clientId);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients come from the realm description only");
    }

    private static RegisteredClient service(ServiceClient client, PasswordEncoder secrets) {
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientSecret(secrets.encode(client.secret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TOKENS)
                .build();
    }

    private static RegisteredClient web(WebClient client, PasswordEncoder secrets) {
        RegisteredClient.Builder built = RegisteredClient.withId(client.id())
                .clientId(client.id())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(client.redirectUris()))
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TOKENS);
        if (client.secret() == null) {
            return built.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                    .build();
        }
        return built.clientSecret(secrets.encode(client.secret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .build();
    }
}
