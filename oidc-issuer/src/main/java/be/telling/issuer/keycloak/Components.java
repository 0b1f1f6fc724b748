package be.telling.issuer.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The parts of a Keycloak realm that replace Keycloak's own choices: keys, and what it asks people about themselves. */
final class Components {

    private Components() {}

    static Map<String, Object> of(ECKey key, JsonMapper json) {
        return Map.of(
                "org.keycloak.keys.KeyProvider",
                List.of(
                        component("signing", "ecdsa-generated", signing(key)),
                        component("cookies", "hmac-generated", Map.of("algorithm", List.of("HS512"))),
                        component("secrets", "aes-generated", Map.of())),
                "org.keycloak.userprofile.UserProfileProvider",
                List.of(component(
                        "profile",
                        "declarative-user-profile",
                        Map.of("kc.user.profile.config", List.of(json.writeValueAsString(profile()))))));
    }

    private static Map<String, List<String>> signing(ECKey key) {
        try {
            Base64.Encoder base64 = Base64.getEncoder();
            return Map.of(
                    "priority", List.of("100"),
                    "ecdsaEllipticCurveKey", List.of("P-256"),
                    "ecdsaPrivateKey",
                            List.of(base64.encodeToString(key.toECPrivateKey().getEncoded())),
                    "ecdsaPublicKey",
                            List.of(base64.encodeToString(key.toECPublicKey().getEncoded())));
        } catch (JOSEException e) {
            throw new IllegalStateException("A P-256 key has both its parts", e);
        }
    }

    /** Without this, Keycloak asks everybody for a name and an e-mail address at the first sign-in. */
    private static Map<String, Object> profile() {
        return Map.of(
                "attributes", List.of(attribute("username"), attribute("email"), attribute(Mappers.ORGANISATION)));
    }

    private static Map<String, Object> attribute(String name) {
        return Map.of("name", name, "permissions", Map.of("view", List.of("admin"), "edit", List.of("admin")));
    }

    private static Map<String, Object> component(String name, String kind, Map<String, List<String>> config) {
        return Map.of("name", name, "providerId", kind, "config", config);
    }
}
