package be.telling.issuer;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser does for a sign-in: keeps cookies by path, reads a form, fills it in; follows no redirect by itself. */
final class Browser {

    private static final Pattern FORM = Pattern.compile("<form[^>]*\\baction=\"([^\"]*)\"", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|value)=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> cookiesByPath = new TreeMap<>();

    HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    HttpResponse<String> get(URI address, String header, String value) {
        return send(HttpRequest.newBuilder(address).header(header, value));
    }

    HttpResponse<String> post(URI address, Map<String, String> form) {
        return send(posting(address, form));
    }

    /** With the client's credentials in the header, encoded as RFC 6749 section 2.3.1 says. */
    HttpResponse<String> post(URI address, Map<String, String> form, String client, String secret) {
        String credentials = encode(client) + ":" + encode(secret);
        return send(posting(address, form)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8))));
    }

    /** Fills in the one form of a page and sends it. */
    HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> typed) {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("No form on " + page.uri() + ":\n" + page.body());
        }
        Map<String, String> values = new LinkedHashMap<>();
        INPUT.matcher(page.body()).results().forEach(input -> {
            Map<String, String> attributes = ATTRIBUTE
                    .matcher(input.group())
                    .results()
                    .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
            String name = attributes.get("name");
            if (name != null) {
                values.put(name, attributes.getOrDefault("value", ""));
            }
        });
        values.putAll(typed);
        return post(page.uri().resolve(form.group(1).replace("&amp;", "&")), values);
    }

    static URI location(HttpResponse<String> response) {
        return response.uri()
                .resolve(response.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new AssertionError(
                                "No redirect but " + response.statusCode() + ":\n" + response.body())));
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static HttpRequest.Builder posting(URI address, Map<String, String> form) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(query(form)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(Duration.ofSeconds(60)).build();
        String path = request.uri().getPath();
        Map<String, String> cookies = new LinkedHashMap<>();
        cookiesByPath.forEach((prefix, kept) -> {
            if (path.startsWith(prefix)) {
                cookies.putAll(kept);
            }
        });
        if (!cookies.isEmpty()) {
            builder.header(
                    "Cookie", cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = http.send(builder.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void keep(String cookie) {
        String[] parts = cookie.split(";\\s*", -1);
        int equals = parts[0].indexOf('=');
        String path = "/";
        for (String part : parts) {
            if (part.startsWith("Path=")) {
                path = part.substring("Path=".length());
            }
        }
        cookiesByPath
                .computeIfAbsent(path, any -> new LinkedHashMap<>())
                .put(parts[0].substring(0, equals), parts[0].substring(equals + 1));
    }
}
