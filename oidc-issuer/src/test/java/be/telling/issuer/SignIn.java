package be.telling.issuer;

import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The authorization code flow with PKCE, step by step, as one web client goes through it. */
final class SignIn {

    static final String VERIFIER = "a-verifier-that-is-long-enough-for-RFC-7636-section-4.1";

    private final RealmUnderTest realm;
    private final Browser browser;
    private final String client;
    private final @Nullable String secret;
    private final String redirectUri;

    private SignIn(RealmUnderTest realm, Browser browser, String client, @Nullable String secret, String redirectUri) {
        this.realm = realm;
        this.browser = browser;
        this.client = client;
        this.secret = secret;
        this.redirectUri = redirectUri;
    }

    static SignIn portal(RealmUnderTest realm, Browser browser, String secret) {
        return new SignIn(realm, browser, "portal", secret, "http://127.0.0.1:7777/callback");
    }

    static SignIn operatorsPage(RealmUnderTest realm, Browser browser) {
        return new SignIn(
                realm, browser, "lookup-page", "secret of the page", "http://127.0.0.1:7779/operator/signed-in");
    }

    static SignIn commandLine(RealmUnderTest realm, Browser browser) {
        return new SignIn(realm, browser, "command-line", null, "http://127.0.0.1:7778/callback");
    }

    SignIn withRedirectUri(String other) {
        return new SignIn(realm, browser, client, secret, other);
    }

    Map<String, String> request() {
        return Map.of(
                "response_type", "code",
                "client_id", client,
                "redirect_uri", redirectUri,
                "scope", "openid",
                "state", "a-state",
                "nonce", "a-nonce",
                "code_challenge", challenge(),
                "code_challenge_method", "S256");
    }

    /** What a person sees who is sent to the realm: the login page, or where the browser is sent back to. */
    HttpResponse<String> begin(Map<String, String> request) {
        HttpResponse<String> response =
                browser.get(URI.create(realm.endpoint("authorization_endpoint") + "?" + Browser.query(request)));
        return isOutside(response) || response.statusCode() / 100 != 3
                ? response
                : browser.get(Browser.location(response));
    }

    /** What a person sees after sending the form: the page again, or where the browser is sent back to. */
    HttpResponse<String> type(HttpResponse<String> page, String username, String password) {
        HttpResponse<String> response = browser.submit(page, Map.of("username", username, "password", password));
        while (response.statusCode() / 100 == 3 && !isOutside(response)) {
            response = browser.get(Browser.location(response));
        }
        return response;
    }

    /** The code after a sign-in that goes well. */
    String code(String username, String password) {
        return answer(type(begin(request()), username, password)).getOrDefault("code", "no code");
    }

    HttpResponse<String> exchange(String code, String verifier) {
        Map<String, String> form = Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", redirectUri,
                "code_verifier", verifier);
        return secret == null
                ? browser.post(realm.endpoint("token_endpoint"), RealmUnderTest.with(form, "client_id", client))
                : browser.post(realm.endpoint("token_endpoint"), form, client, secret);
    }

    /** The parameters with which the browser is sent back to the client. */
    Map<String, String> answer(HttpResponse<String> redirect) {
        URI location = Browser.location(redirect);
        if (!location.toString().startsWith(redirectUri + "?")) {
            throw new AssertionError("Not sent back to the client but to " + location);
        }
        return Arrays.stream(location.getQuery().split("&", -1))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private boolean isOutside(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .map(location -> !response.uri()
                        .resolve(location)
                        .getAuthority()
                        .equals(realm.issuer().getAuthority()))
                .orElse(false);
    }

    private static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64URL.encode(digest).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
