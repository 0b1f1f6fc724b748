package be.telling.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One realm as its clients see it: everything they know about it they learn from discovery. */
final class RealmUnderTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final URI issuer;
    private final Browser http = new Browser();

    RealmUnderTest(URI address, String realm) {
        issuer = address.resolve("/realms/" + realm);
    }

    URI issuer() {
        return issuer;
    }

    JsonNode discovery() {
        return read(http.get(URI.create(issuer + "/.well-known/openid-configuration")), 200);
    }

    URI endpoint(String name) {
        return URI.create(discovery().path(name).asString());
    }

    JWKSet keys() {
        try {
            return JWKSet.parse(http.get(endpoint("jwks_uri")).body());
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> askWithHeader(String client, String secret) {
        return http.post(endpoint("token_endpoint"), Map.of("grant_type", "client_credentials"), client, secret);
    }

    HttpResponse<String> askWithForm(String client, String secret) {
        return http.post(
                endpoint("token_endpoint"),
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    /** The claims of a client's access token. */
    JWTClaimsSet claims(String client, String secret) {
        return verified(
                read(askWithHeader(client, secret), 200).path("access_token").asString());
    }

    /** The claims of a token, its signature checked with the realm's public keys. */
    JWTClaimsSet verified(String token) {
        try {
            assertThat(isSignedHere(token)).isTrue();
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    boolean isSignedHere(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
            JWK key = keys().getKeyByKeyId(jwt.getHeader().getKeyID());
            return key != null && jwt.verify(new ECDSAVerifier(key.toECKey()));
        } catch (ParseException | JOSEException e) {
            throw new AssertionError(e);
        }
    }

    JsonNode userInfo(String accessToken) {
        return read(http.get(endpoint("userinfo_endpoint"), "Authorization", "Bearer " + accessToken), 200);
    }

    static JsonNode read(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JSON.readTree(response.body());
    }

    static Map<String, String> with(Map<String, String> parameters, String name, String value) {
        Map<String, String> more = new HashMap<>(parameters);
        more.put(name, value);
        return more;
    }
}
