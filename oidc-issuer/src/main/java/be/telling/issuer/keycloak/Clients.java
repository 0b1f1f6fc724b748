package be.telling.issuer.keycloak;

import be.telling.issuer.realm.ServiceClient;
import be.telling.issuer.realm.WebClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The clients of a realm in the terms of Keycloak's import. None has refresh tokens: a client asks anew instead. */
final class Clients {

    private Clients() {}

    static Map<String, Object> service(ServiceClient client) {
        Map<String, Object> service = client(client.id(), client.secret());
        service.put("serviceAccountsEnabled", true);
        service.put("standardFlowEnabled", false);
        service.put(
                "attributes", Map.of("use.refresh.tokens", "false", "client_credentials.use_refresh_token", "false"));
        service.put("protocolMappers", Mappers.of(client));
        return service;
    }

    static Map<String, Object> web(WebClient client) {
        Map<String, Object> web = client(client.id(), client.secret());
        web.put("standardFlowEnabled", true);
        web.put("redirectUris", client.redirectUris());
        web.put("attributes", Map.of("use.refresh.tokens", "false", "pkce.code.challenge.method", "S256"));
        web.put("protocolMappers", Mappers.of(client));
        return web;
    }

    private static Map<String, Object> client(String id, @Nullable String secret) {
        Map<String, Object> client = new HashMap<>();
        client.put("clientId", id);
        client.put("enabled", true);
        client.put("protocol", "openid-connect");
        client.put("directAccessGrantsEnabled", false);
        client.put("fullScopeAllowed", true);
        client.put("defaultClientScopes", List.of(Mappers.SCOPE));
        client.put("optionalClientScopes", List.of());
        client.put("publicClient", secret == null);
        if (secret != null) {
            client.put("secret", secret);
        }
        return client;
    }
}
