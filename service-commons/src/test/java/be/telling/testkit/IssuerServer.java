package be.telling.testkit;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The addresses of the test issuer: discovery, keys, tokens for clients, and the way on which people sign in. */
final class IssuerServer {

    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final String KEYS = "/keys";
    private static final String TOKEN = "/token";
    private static final String AUTHORIZE = "/authorize";

    private final HttpServer http;
    private final ExecutorService threads;
    private final SignIns signIns = new SignIns();

    private IssuerServer(HttpServer http, ExecutorService threads) {
        this.http = http;
        this.threads = threads;
    }

    static IssuerServer start() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            IssuerServer server = new IssuerServer(http, threads);
            for (String realm : TestIssuer.REALMS) {
                String path = "/realms/" + realm;
                http.createContext(path + DISCOVERY, exchange -> answer(exchange, 200, server.metadata(realm)));
                http.createContext(path + KEYS, exchange -> answer(exchange, 200, keys(realm)));
                http.createContext(path + TOKEN, exchange -> server.token(exchange, realm));
                http.createContext(path + AUTHORIZE, server.signIns::authorize);
            }
            http.setExecutor(threads);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("the issuer didn't start", e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    void stop() {
        http.stop(0);
        threads.close();
    }

    private Map<String, Object> metadata(String realm) {
        String issuer = url() + "/realms/" + realm;
        return Map.ofEntries(
                Map.entry("issuer", issuer),
                Map.entry("jwks_uri", issuer + KEYS),
                Map.entry("token_endpoint", issuer + TOKEN),
                Map.entry("authorization_endpoint", issuer + AUTHORIZE),
                Map.entry("response_types_supported", List.of("code")),
                Map.entry("subject_types_supported", List.of("public")),
                Map.entry("grant_types_supported", List.of("client_credentials", "authorization_code")),
                Map.entry("code_challenge_methods_supported", List.of("S256")),
                Map.entry("id_token_signing_alg_values_supported", List.of("ES256")),
                Map.entry(
                        "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post")));
    }

    private static Map<String, Object> keys(String realm) {
        return new JWKSet(TestIssuer.key(realm).toPublicJWK()).toJSONObject();
    }

    private void token(HttpExchange exchange, String realm) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        readBasicCredentials(exchange).ifPresent(form::putAll);
        String grant = form.getOrDefault("grant_type", "");
        if (!grant.equals("client_credentials") && !grant.equals("authorization_code")) {
            answer(exchange, 400, Map.of("error", "unsupported_grant_type"));
            return;
        }
        Optional<TestClient> client = TestClient.find(realm, form.getOrDefault("client_id", ""))
                .filter(known -> known.secret().equals(form.get("client_secret")));
        if (client.isEmpty()) {
            answer(exchange, 401, Map.of("error", "invalid_client"));
            return;
        }
        if (grant.equals("authorization_code")) {
            Optional<Map<String, Object>> tokens = signIns.redeem(realm, form);
            answer(exchange, tokens.isPresent() ? 200 : 400, tokens.orElse(Map.of("error", "invalid_grant")));
            return;
        }
        answer(
                exchange,
                200,
                Map.of(
                        "access_token",
                        TestIssuer.tokenOf(client.get()),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        TestIssuer.LIFETIME.toSeconds()));
    }

    static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                form.put(decode(parts[0]), decode(parts[1]));
            }
        }
        return form;
    }

    private static Optional<Map<String, String>> readBasicCredentials(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null || !header.startsWith("Basic ")) {
            return Optional.empty();
        }
        String pair = new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
        int colon = pair.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.of(Map.of(
                        "client_id", decode(pair.substring(0, colon)),
                        "client_secret", decode(pair.substring(colon + 1))));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> json) throws IOException {
        byte[] body = JSONObjectUtils.toJSONString(json).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
