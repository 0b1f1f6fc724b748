package be.telling.issuer.server;

import be.telling.issuer.realm.Realm;
import be.telling.issuer.realm.ServiceClient;
import be.telling.issuer.realm.User;
import be.telling.issuer.realm.WebClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Writes what the services read into a realm's access tokens: roles, audience, organisation, and for whom it was made. */
final class RealmClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final Map<String, ServiceClient> clients;
    private final Map<String, WebClient> webClients;
    private final Map<String, User> users;

    RealmClaims(Realm realm) {
        clients = realm.clients().stream().collect(Collectors.toMap(ServiceClient::id, Function.identity()));
        webClients = realm.webClients().stream().collect(Collectors.toMap(WebClient::id, Function.identity()));
        users = realm.users().stream().collect(Collectors.toMap(User::username, Function.identity()));
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
        String client = context.getRegisteredClient().getClientId();
        JwtClaimsSet.Builder claims = context.getClaims().claim("azp", client);
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            // A session that outlives its access token would be one without roles.
            claims.expiresAt(Instant.now().plus(RealmClients.ACCESS_TOKEN_LIFETIME));
            return;
        }
        // RFC 9068: one text, not a list.
        claims.claims(all ->
                all.computeIfPresent("scope", (name, scopes) -> String.join(" ", context.getAuthorizedScopes())));
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            ServiceClient service = known(clients, client);
            write(claims, service.roles(), service.audience(), service.organisation());
        } else {
            Authentication person = Objects.requireNonNull(context.getPrincipal());
            User user = known(users, person.getName());
            write(claims, user.roles(), known(webClients, client).audience(), user.organisation());
        }
    }

    private static void write(
            JwtClaimsSet.Builder claims, List<String> roles, List<String> audience, List<String> organisation) {
        claims.audience(audience).claim("realm_access", Map.of("roles", roles));
        if (!organisation.isEmpty()) {
            claims.claim("organisation", organisation.size() == 1 ? organisation.getFirst() : organisation);
        }
    }

    private static <T> T known(Map<String, T> all, String name) {
        T found = all.get(name);
        if (found == null) {
            throw new IllegalStateException("A token was about to be made for somebody outside the realm");
        }
        return found;
    }
}
