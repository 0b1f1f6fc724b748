package be.telling.testkit;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How people sign in at the test issuer: a form, a code, and for the code the tokens; PKCE is required and checked. There
 * are no sessions: who comes again signs in again.
 */
final class SignIns {

    private final Map<String, SignIn> codes = new ConcurrentHashMap<>();

    private record SignIn(TestClient person, Map<String, String> request) {}

    /** The form, or for who filled it in rightly the way back. */
    void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> request = IssuerServer.form(
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
        if (!request.keySet().containsAll(List.of("client_id", "redirect_uri", "state", "code_challenge"))) {
            page(exchange, 400, "<h1>Something is missing</h1>");
            return;
        }
        Map<String, String> form =
                IssuerServer.form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Optional<TestClient> person = TestClient.person(form.getOrDefault("username", ""))
                .filter(known -> known.secret().equals(form.get("password")));
        if (person.isEmpty()) {
            page(
                    exchange,
                    200,
                    "<h1>Sign in</h1><form method=post><label>Username <input name=username></label>"
                            + "<label>Password <input name=password type=password></label><button>Sign in</button></form>");
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, new SignIn(person.get(), request));
        String back = request.get("redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(request.getOrDefault("state", ""), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", back);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** The tokens for a code, once, for the client that it was made for. */
    Optional<Map<String, Object>> redeem(String realm, Map<String, String> form) {
        SignIn signIn = codes.remove(form.getOrDefault("code", ""));
        if (signIn == null) {
            return Optional.empty();
        }
        Map<String, String> request = signIn.request();
        String client = request.getOrDefault("client_id", "");
        boolean genuine = client.equals(form.get("client_id"))
                && request.getOrDefault("redirect_uri", "").equals(form.get("redirect_uri"))
                && challenge(form.getOrDefault("code_verifier", "")).equals(request.get("code_challenge"));
        if (!genuine) {
            return Optional.empty();
        }
        Map<String, Object> tokens = new HashMap<>();
        tokens.put("access_token", TestIssuer.tokenOf(signIn.person()));
        tokens.put("id_token", TestIssuer.idToken(realm, signIn.person().id(), client, request.get("nonce")));
        tokens.put("token_type", "Bearer");
        tokens.put("expires_in", TestIssuer.LIFETIME.toSeconds());
        return Optional.of(tokens);
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void page(HttpExchange exchange, int status, String content) throws IOException {
        byte[] bytes =
                ("<!doctype html><html lang=en><title>Sign in</title>" + content).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
