package be.telling.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * What services and their clients rely on in a token server, over HTTP and nothing else, so that any server can be put to
 * it. Each server under test serves the realms of {@code realms.json}.
 */
abstract class TokenContract {

    private static final String COORDINATOR_SECRET = "secret of coordinator";
    private static final String ORGANISATION_SECRET = "s/e:c+r%e&t é=";
    private static final String PORTAL_SECRET = "secret of portal";
    private static final String PASSWORD = "wachtwoord van an";

    /** Where the server listens, without a path. */
    abstract URI address();

    private RealmUnderTest government() {
        return new RealmUnderTest(address(), "government");
    }

    private RealmUnderTest register() {
        return new RealmUnderTest(address(), "register");
    }

    private SignIn portal() {
        return SignIn.portal(government(), new Browser(), PORTAL_SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"government", "register"})
    void discoveryDescribesTheRealmUnderItsOwnAddress(String name) {
        RealmUnderTest realm = new RealmUnderTest(address(), name);

        JsonNode discovery = realm.discovery();

        assertThat(discovery.path("issuer").asString()).isEqualTo(address() + "/realms/" + name);
        assertThat(List.of("authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint"))
                .allSatisfy(endpoint ->
                        assertThat(discovery.path(endpoint).asString()).startsWith(realm.issuer() + "/"));
        assertThat(texts(discovery.path("grant_types_supported"))).contains("authorization_code", "client_credentials");
        assertThat(texts(discovery.path("code_challenge_methods_supported"))).contains("S256");
        assertThat(texts(discovery.path("id_token_signing_alg_values_supported")))
                .contains("ES256");
        assertThat(texts(discovery.path("token_endpoint_auth_methods_supported")))
                .contains("client_secret_basic", "client_secret_post");
    }

    @Test
    void discoveryOfAnUnknownRealmIsNotFound() {
        HttpResponse<String> response =
                new Browser().get(address().resolve("/realms/nowhere/.well-known/openid-configuration"));

        assertThat(response.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"government", "register"})
    void everyPublishedKeyIsPublicAndForEs256(String name) {
        List<ECKey> keys = new RealmUnderTest(address(), name)
                .keys().getKeys().stream().map(key -> key.toECKey()).toList();

        assertThat(keys).isNotEmpty().allSatisfy(key -> {
            assertThat(key.isPrivate()).isFalse();
            assertThat(key.getCurve()).isEqualTo(Curve.P_256);
            assertThat(key.getKeyUse()).isEqualTo(KeyUse.SIGNATURE);
            assertThat(key.getKeyID()).isNotBlank();
        });
    }

    @Test
    void clientWithItsSecretGetsATokenForTenMinutesAndNothingToRefreshItWith() {
        JsonNode answer = RealmUnderTest.read(government().askWithHeader("coordinator", COORDINATOR_SECRET), 200);

        assertThat(answer.path("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.path("expires_in").asInt()).isBetween(598, 600);
        assertThat(answer.has("refresh_token")).isFalse();
    }

    @Test
    void secretMayAlsoComeInTheFormAndHoldAnyCharacter() {
        JsonNode answer = RealmUnderTest.read(government().askWithForm("OVO000101", ORGANISATION_SECRET), 200);

        assertThat(government().verified(answer.path("access_token").asString()).getSubject())
                .isEqualTo("OVO000101");
    }

    @Test
    void tokenNamesIssuerClientAudienceAndRoles() throws ParseException {
        JWTClaimsSet claims = government().claims("coordinator", COORDINATOR_SECRET);

        assertThat(claims.getIssuer()).isEqualTo(address() + "/realms/government");
        assertThat(claims.getSubject()).isEqualTo("coordinator");
        assertThat(claims.getStringClaim("azp")).isEqualTo("coordinator");
        assertThat(claims.getAudience()).containsExactly("telling-intake");
        assertThat(claims.getJSONObjectClaim("realm_access")).isEqualTo(Map.of("roles", List.of("coordinator")));
        assertThat(claims.getClaim("organisation")).isNull();
        assertThat(seconds(claims)).isEqualTo(600);
    }

    @Test
    void oneOrganisationIsAText() {
        JWTClaimsSet claims = government().claims("OVO000101", ORGANISATION_SECRET);

        assertThat(claims.getClaim("organisation")).isEqualTo("OVO000101");
    }

    @Test
    void severalOrganisationsAreAList() {
        JWTClaimsSet claims = government().claims("OVO000102", "secret of two");

        assertThat(claims.getClaim("organisation")).isEqualTo(List.of("OVO000102", "OVO000103"));
    }

    @Test
    void tokenCanBeForSeveralServices() {
        JWTClaimsSet claims = register().claims("statistician", "secret of statistician");

        assertThat(claims.getAudience()).containsExactlyInAnyOrder("telling-lookup", "telling-statistics");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "Secret of coordinator", "secret of coordinator "})
    void wrongSecretIsRefused(String secret) {
        assertRefused(government().askWithHeader("coordinator", secret));
        assertRefused(government().askWithForm("coordinator", secret));
    }

    @Test
    void unknownClientIsRefused() {
        assertRefused(government().askWithHeader("nobody", COORDINATOR_SECRET));
    }

    @Test
    void clientOfOneRealmIsUnknownInTheOther() {
        assertRefused(register().askWithHeader("coordinator", COORDINATOR_SECRET));
        assertRefused(register().askWithForm("portal", PORTAL_SECRET));
        assertRefused(government().askWithHeader("statistician", "secret of statistician"));
    }

    @Test
    void tokenOfOneRealmIsNotSignedWithAKeyOfTheOther() {
        JsonNode answer = RealmUnderTest.read(government().askWithHeader("coordinator", COORDINATOR_SECRET), 200);

        assertThat(register().isSignedHere(answer.path("access_token").asString()))
                .isFalse();
    }

    @Test
    void webClientGetsNoTokenForItself() {
        HttpResponse<String> response = government().askWithHeader("portal", PORTAL_SECRET);

        assertThat(response.statusCode()).isBetween(400, 403);
        assertThat(response.body()).contains("unauthorized_client").doesNotContain("access_token");
    }

    @Test
    void personSignsInAndGetsATokenForTheServices() throws ParseException {
        SignIn portal = portal();
        String code = portal.code("an", PASSWORD);

        JsonNode answer = RealmUnderTest.read(portal.exchange(code, SignIn.VERIFIER), 200);

        String accessToken = answer.path("access_token").asString();
        JWTClaimsSet access = government().verified(accessToken);
        assertThat(access.getIssuer()).isEqualTo(address() + "/realms/government");
        assertThat(access.getSubject()).isEqualTo("an");
        assertThat(access.getStringClaim("azp")).isEqualTo("portal");
        assertThat(access.getAudience()).containsExactly("telling-intake");
        assertThat(access.getJSONObjectClaim("realm_access")).isEqualTo(Map.of("roles", List.of("entity")));
        assertThat(access.getClaim("organisation")).isEqualTo("OVO000101");
        assertThat(access.getStringClaim("scope")).isEqualTo("openid");
        assertThat(seconds(access)).isEqualTo(600);
        assertThat(answer.has("refresh_token")).isFalse();

        JWTClaimsSet id = government().verified(answer.path("id_token").asString());
        assertThat(id.getAudience()).containsExactly("portal");
        assertThat(id.getSubject()).isEqualTo("an");
        assertThat(id.getStringClaim("nonce")).isEqualTo("a-nonce");

        assertThat(government().userInfo(accessToken).path("sub").asString()).isEqualTo("an");
    }

    @Test
    void clientIsToldItsOwnStateAgain() {
        SignIn portal = portal();

        HttpResponse<String> redirect = portal.type(portal.begin(portal.request()), "an", PASSWORD);

        assertThat(portal.answer(redirect)).containsEntry("state", "a-state").containsKey("code");
    }

    @Test
    void clientWithoutASecretProvesItselfByPkceAlone() {
        SignIn commandLine = SignIn.commandLine(government(), new Browser());
        String code = commandLine.code("bo", "wachtwoord van bo");

        JsonNode answer = RealmUnderTest.read(commandLine.exchange(code, SignIn.VERIFIER), 200);

        JWTClaimsSet claims = government().verified(answer.path("access_token").asString());
        assertThat(claims.getSubject()).isEqualTo("bo");
        assertThat(claims.getClaim("organisation")).isNull();
        assertThat(answer.has("refresh_token")).isFalse();
    }

    @Test
    void operatorIsOneByClientAndByPerson() throws ParseException {
        JWTClaimsSet program = register().claims("operator", "secret of operator");
        SignIn page = SignIn.operatorsPage(register(), new Browser());
        String code = page.code("demo-operator", "wachtwoord van de beheerder");
        JsonNode answer = RealmUnderTest.read(page.exchange(code, SignIn.VERIFIER), 200);
        JWTClaimsSet person = register().verified(answer.path("access_token").asString());

        for (JWTClaimsSet claims : List.of(program, person)) {
            assertThat(claims.getAudience()).contains("telling-lookup");
            assertThat(String.valueOf(claims.getJSONObjectClaim("realm_access").get("roles")))
                    .contains("operator");
        }
        JWTClaimsSet id = register().verified(answer.path("id_token").asString());
        assertThat(id.getAudience()).containsExactly("lookup-page");
        assertThat(id.getExpirationTime())
                .as("session and rights end together")
                .isCloseTo(person.getExpirationTime(), 2_000);
    }

    @Test
    void codeIsWorthNothingWithoutTheRightVerifier() {
        SignIn portal = portal();
        String code = portal.code("an", PASSWORD);

        HttpResponse<String> response = portal.exchange(code, SignIn.VERIFIER.replace("a-", "b-"));

        assertThat(RealmUnderTest.read(response, 400).path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void codeIsWorthNothingASecondTime() {
        SignIn portal = portal();
        String code = portal.code("an", PASSWORD);
        RealmUnderTest.read(portal.exchange(code, SignIn.VERIFIER), 200);

        HttpResponse<String> response = portal.exchange(code, SignIn.VERIFIER);

        assertThat(RealmUnderTest.read(response, 400).path("error").asString()).isEqualTo("invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "plain"})
    void signInWithoutPkceIsRefused(String method) {
        SignIn portal = portal();
        Map<String, String> request = new HashMap<>(portal.request());
        request.remove("code_challenge_method");
        if (method.equals("none")) {
            request.remove("code_challenge");
        }

        HttpResponse<String> response = portal.begin(request);

        assertThat(portal.answer(response))
                .containsEntry("error", "invalid_request")
                .doesNotContainKey("code");
    }

    @Test
    void nobodyIsSentToAnAddressThatTheClientDidNotRegister() {
        SignIn portal = portal().withRedirectUri("http://127.0.0.1:7777/callback/elsewhere");

        HttpResponse<String> response = portal.begin(portal.request());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"an", "nobody"})
    void wrongPasswordShowsTheFormAgainAndSaysNothingAboutWhoIsKnown(String username) {
        SignIn portal = portal();
        HttpResponse<String> page = portal.begin(portal.request());

        HttpResponse<String> again = portal.type(page, username, "wrong");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("<form").doesNotContain("wrong");
        assertThat(portal.answer(portal.type(again, "an", PASSWORD))).containsKey("code");
    }

    @Test
    void whoIsSignedInIsNotAskedAgain() {
        Browser browser = new Browser();
        SignIn first = SignIn.portal(government(), browser, PORTAL_SECRET);
        first.code("an", PASSWORD);
        SignIn second = SignIn.commandLine(government(), browser);

        HttpResponse<String> response = second.begin(second.request());

        assertThat(second.answer(response)).containsKey("code");
    }

    @Test
    void whoIsSignedInToOneRealmIsAStrangerInTheOther() {
        Browser browser = new Browser();
        SignIn.portal(government(), browser, PORTAL_SECRET).code("an", PASSWORD);
        SignIn elsewhere = SignIn.portal(register(), browser, "another secret of portal");

        HttpResponse<String> page = elsewhere.begin(elsewhere.request());
        HttpResponse<String> again = elsewhere.type(page, "an", PASSWORD);

        assertThat(page.body()).contains("<form");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("<form");
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(401);
        assertThat(response.body()).contains("client").doesNotContain("access_token");
    }

    private static long seconds(JWTClaimsSet claims) {
        return Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant())
                .toSeconds();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
