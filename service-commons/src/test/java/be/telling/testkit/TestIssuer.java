package be.telling.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An OIDC issuer with two realms, for tests. {@link IssuerResource} starts it; the static methods make the tokens that
 * tests send, the valid ones and those that a service must refuse.
 *
 * <p>What is started is found through system properties, because tests and resources may live in different class
 * loaders of Quarkus.
 */
public final class TestIssuer implements AutoCloseable {

    public static final String GOVERNMENT = "government";
    public static final String REGISTER = "register";

    static final List<String> REALMS = List.of(GOVERNMENT, REGISTER);
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final String STRANGER = "stranger";
    private static final String KEYS_PROPERTY = "telling.testkit.issuer.keys";
    private static final String URL_PROPERTY = "telling.testkit.issuer.url";

    private final IssuerServer server;

    private TestIssuer(IssuerServer server) {
        this.server = server;
    }

    /** Starts an issuer on a free port of this machine. */
    public static TestIssuer start() {
        List<ECKey> keys = new ArrayList<>();
        for (String realm : REALMS) {
            keys.add(newKey(realm));
        }
        keys.add(newKey(STRANGER));
        IssuerServer server = IssuerServer.start();
        System.setProperty(KEYS_PROPERTY, new JWKSet(List.copyOf(keys)).toString(false));
        System.setProperty(URL_PROPERTY, server.url());
        return new TestIssuer(server);
    }

    @Override
    public void close() {
        server.stop();
    }

    /** The issuer of a realm, also the base of its addresses. */
    public static String issuer(String realm) {
        return property(URL_PROPERTY) + "/realms/" + realm;
    }

    /** A valid token with exactly these audiences, roles and further claims. */
    public static String token(String realm, String audience, Collection<String> roles, Map<String, ?> claims) {
        return sign(
                realm,
                claims(realm, List.of(audience), roles, claims, Instant.now()).build());
    }

    /** The token that a client gets from the token endpoint. */
    public static String tokenOf(TestClient client) {
        JWTClaimsSet.Builder claims =
                claims(client.realm(), client.audiences(), client.roles(), client.claims(), Instant.now());
        claims.subject(client.id()).claim("azp", client.id());
        return sign(client.realm(), claims.build());
    }

    /** What tells a page who signed in; roles stand in the access token alone. */
    static String idToken(String realm, String subject, String client, @Nullable String nonce) {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer(realm))
                .subject(subject)
                .audience(client)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .claim("azp", client)
                .claim("nonce", nonce)
                .build();
        return sign(realm, claims);
    }

    /** A token of the coordinator, for intake-service. */
    public static String coordinator() {
        return tokenOf(client(GOVERNMENT, "coordinator"));
    }

    /** A token of an organisation, for intake-service. */
    public static String entity(String organisation) {
        return tokenOf(client(GOVERNMENT, organisation));
    }

    /** A token of intake-service, for lookup-service. */
    public static String listDeliverer() {
        return tokenOf(client(REGISTER, "intake-service"));
    }

    /** A token of lookup-service, for statistics-service. */
    public static String counter() {
        return tokenOf(client(REGISTER, "lookup-service"));
    }

    /** A token of the statistician, for lookup-service and statistics-service. */
    public static String statistician() {
        return tokenOf(client(REGISTER, "statistician"));
    }

    /** A token of the operator, for lookup-service. */
    public static String operator() {
        return tokenOf(client(REGISTER, "operator"));
    }

    /** As {@link #token}, but its time is over. */
    public static String expiredToken(String realm, String audience, Collection<String> roles, Map<String, ?> claims) {
        Instant longAgo = Instant.now().minus(LIFETIME).minus(LIFETIME);
        return sign(
                realm, claims(realm, List.of(audience), roles, claims, longAgo).build());
    }

    /** As {@link #token}, but signed with a key that the issuer doesn't have, under the id of one that it has. */
    public static String wrongKeyToken(String realm, String audience, Collection<String> roles, Map<String, ?> claims) {
        JWTClaimsSet claimsSet =
                claims(realm, List.of(audience), roles, claims, Instant.now()).build();
        return sign(realm, STRANGER, claimsSet);
    }

    /** As {@link #token}, but it names another issuer. */
    public static String wrongIssuerToken(
            String realm, String audience, Collection<String> roles, Map<String, ?> claims) {
        JWTClaimsSet claimsSet = claims(realm, List.of(audience), roles, claims, Instant.now())
                .issuer("http://127.0.0.1:1/realms/" + realm)
                .build();
        return sign(realm, claimsSet);
    }

    static ECKey key(String realm) {
        try {
            return JWKSet.parse(property(KEYS_PROPERTY)).getKeyByKeyId(realm).toECKey();
        } catch (ParseException e) {
            throw new IllegalStateException("the keys of the issuer can't be read", e);
        }
    }

    private static TestClient client(String realm, String id) {
        return TestClient.find(realm, id)
                .orElseThrow(() -> new IllegalArgumentException("realm " + realm + " has no client " + id));
    }

    private static JWTClaimsSet.Builder claims(
            String realm, List<String> audiences, Collection<String> roles, Map<String, ?> claims, Instant issuedAt) {
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder()
                .issuer(issuer(realm))
                .subject("test")
                .audience(audiences)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(issuedAt))
                .expirationTime(Date.from(issuedAt.plus(LIFETIME)))
                .claim("azp", "test")
                .claim("realm_access", Map.of("roles", List.copyOf(roles)));
        claims.forEach(builder::claim);
        return builder;
    }

    private static String sign(String realm, JWTClaimsSet claims) {
        return sign(realm, realm, claims);
    }

    private static String sign(String realm, String key, JWTClaimsSet claims) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(realm).build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key(key)));
        } catch (JOSEException e) {
            throw new IllegalStateException("a token can't be signed", e);
        }
        return token.serialize();
    }

    private static ECKey newKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(id)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("a key can't be made", e);
        }
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("the issuer wasn't started; use IssuerResource");
        }
        return value;
    }
}
