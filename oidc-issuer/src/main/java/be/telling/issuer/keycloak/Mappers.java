package be.telling.issuer.keycloak;

import be.telling.issuer.realm.ServiceClient;
import be.telling.issuer.realm.WebClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What Keycloak writes into tokens. A file that names a client scope gets none of Keycloak's own, so every claim that a
 * service reads is asked for here, and no other is there.
 */
final class Mappers {

    static final String SCOPE = "telling";
    static final String ORGANISATION = "organisation";

    private Mappers() {}

    /** The scope that every client of a realm has: what depends on the account alone. */
    static Map<String, Object> scope() {
        return Map.of(
                "name",
                SCOPE,
                "protocol",
                "openid-connect",
                "attributes",
                Map.of("include.in.token.scope", "false"),
                "protocolMappers",
                List.of(
                        mapper(
                                "roles",
                                "oidc-usermodel-realm-role-mapper",
                                false,
                                Map.of(
                                        "claim.name", "realm_access.roles",
                                        "jsonType.label", "String",
                                        "multivalued", "true")),
                        mapper(
                                ORGANISATION,
                                "oidc-usermodel-attribute-mapper",
                                false,
                                Map.of(
                                        "claim.name", ORGANISATION,
                                        "user.attribute", ORGANISATION,
                                        "jsonType.label", "JSON"))));
    }

    static List<Map<String, Object>> of(ServiceClient client) {
        // By itself Keycloak would name the account's random id.
        Map<String, Object> subject = mapper(
                "sub",
                "oidc-hardcoded-claim-mapper",
                true,
                Map.of("claim.name", "sub", "claim.value", client.id(), "jsonType.label", "String"));
        return Stream.concat(Stream.of(subject), audience(client.audience())).toList();
    }

    static List<Map<String, Object>> of(WebClient client) {
        Map<String, Object> subject = mapper(
                "sub",
                "oidc-usermodel-property-mapper",
                true,
                Map.of("claim.name", "sub", "user.attribute", "username", "jsonType.label", "String"));
        return Stream.concat(Stream.of(subject), audience(client.audience())).toList();
    }

    private static Stream<Map<String, Object>> audience(List<String> audience) {
        return audience.stream()
                .map(service -> mapper(
                        "audience " + service,
                        "oidc-audience-mapper",
                        false,
                        Map.of("included.custom.audience", service)));
    }

    private static Map<String, Object> mapper(
            String name, String kind, boolean inIdToken, Map<String, String> settings) {
        Map<String, String> config = new HashMap<>(settings);
        config.put("access.token.claim", "true");
        config.put("introspection.token.claim", "true");
        config.put("id.token.claim", Boolean.toString(inIdToken));
        config.put("userinfo.token.claim", Boolean.toString(inIdToken));
        return Map.of("name", name, "protocol", "openid-connect", "protocolMapper", kind, "config", config);
    }
}
