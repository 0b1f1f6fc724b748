package be.telling.issuer.keycloak;

import be.telling.issuer.realm.Realm;
import be.telling.issuer.realm.RealmDescription;
import be.telling.issuer.realm.ServiceClient;
import be.telling.issuer.realm.SigningKeys;
import be.telling.issuer.realm.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The realms of a description as the files that Keycloak imports at start-up, so that its tokens carry the same claims
 * as the light server's.
 */
public final class KeycloakRealms {

    /** The same ten minutes that the light server gives. */
    private static final int ACCESS_TOKEN_SECONDS = 600;

    private final RealmDescription realms;
    private final SigningKeys keys;
    private final JsonMapper json = new JsonMapper();

    /** The realms of a description and the keys that they shall sign with. */
    public KeycloakRealms(RealmDescription realms, SigningKeys keys) {
        this.realms = realms;
        this.keys = keys;
    }

    /**
     * Writes {@code <realm>-realm.json} for each realm. The files hold secrets: the folder must be its owner's only.
     *
     * @param folder exists; Keycloak's {@code data/import}
     */
    public void writeTo(Path folder) throws IOException {
        for (Realm realm : realms.issuers()) {
            Files.writeString(folder.resolve(realm.realm() + "-realm.json"), json.writeValueAsString(file(realm)));
        }
    }

    private Map<String, Object> file(Realm realm) {
        return Map.ofEntries(
                Map.entry("realm", realm.realm()),
                Map.entry("enabled", true),
                // The socket is this machine's own; Keycloak asks for TLS by the caller's address, which a proxy can
                // change.
                Map.entry("sslRequired", "none"),
                Map.entry("accessTokenLifespan", ACCESS_TOKEN_SECONDS),
                Map.entry("defaultSignatureAlgorithm", "ES256"),
                Map.entry("internationalizationEnabled", true),
                Map.entry("supportedLocales", List.of("nl", "en")),
                Map.entry("defaultLocale", "nl"),
                Map.entry("roles", Map.of("realm", roles(realm))),
                Map.entry("clientScopes", List.of(Mappers.scope())),
                Map.entry("clients", clients(realm)),
                Map.entry("users", users(realm)),
                Map.entry("components", Components.of(keys.of(realm), json)));
    }

    private static List<Map<String, String>> roles(Realm realm) {
        return Stream.concat(
                        realm.clients().stream().flatMap(client -> client.roles().stream()),
                        realm.users().stream().flatMap(user -> user.roles().stream()))
                .distinct()
                .map(role -> Map.of("name", role))
                .toList();
    }

    private static List<Map<String, Object>> clients(Realm realm) {
        return Stream.concat(
                        realm.clients().stream().map(Clients::service),
                        realm.webClients().stream().map(Clients::web))
                .toList();
    }

    private List<Map<String, Object>> users(Realm realm) {
        List<Map<String, Object>> users = new ArrayList<>();
        realm.clients().forEach(client -> users.add(account(client)));
        realm.users().forEach(user -> users.add(person(user)));
        return users;
    }

    /** In Keycloak a service's roles and attributes belong to an account that it keeps for it under this name. */
    private Map<String, Object> account(ServiceClient client) {
        return Map.of(
                "username", "service-account-" + client.id(),
                "enabled", true,
                "serviceAccountClientId", client.id(),
                "realmRoles", client.roles(),
                "attributes", attributes(client.organisation()));
    }

    private Map<String, Object> person(User user) {
        return Map.of(
                "username", user.username(),
                "enabled", true,
                "credentials", List.of(Map.of("type", "password", "value", user.password(), "temporary", false)),
                "realmRoles", user.roles(),
                "attributes", attributes(user.organisation()));
    }

    /** Kept as the JSON that the claim shall be: one text, or a list of several. */
    private Map<String, List<String>> attributes(List<String> organisation) {
        if (organisation.isEmpty()) {
            return Map.of();
        }
        Object claim = organisation.size() == 1 ? organisation.getFirst() : organisation;
        return Map.of(Mappers.ORGANISATION, List.of(json.writeValueAsString(claim)));
    }
}
