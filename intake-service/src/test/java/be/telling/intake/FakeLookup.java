package be.telling.intake;

import be.telling.commons.reading.Likeness;
import be.telling.commons.reading.LikenessKey;
import be.telling.commons.reading.Reading;
import be.telling.commons.reading.SealedListCheck;
import be.telling.commons.sealedlist.OpenedRow;
import be.telling.commons.sealedlist.OpeningKeys;
import be.telling.commons.sealedlist.PartOpener;
import be.telling.commons.sealedlist.SealBrokenException;
import be.telling.commons.sealedlist.SealedListFormatException;
import be.telling.commons.sealedlist.SealedListReader;
import be.telling.commons.sealedlist.SealedPart;
import be.telling.commons.staff.StaffRow;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * A register side of its own for the tests: it opens what arrives, with keys that the service never sees, and behaves
 * badly when told so. Tests talk to it over HTTP, because it may live in another class loader.
 */
final class FakeLookup implements AutoCloseable {

    /** How it treats a round. */
    enum Mood {
        GOOD,
        DOWN,
        WRONG_DIGEST,
        ABANDONED,
        HANGS_UP_AFTER_RECEIVING
    }

    private final OpeningKeys keys = OpeningKeys.generate();
    private final LikenessKey likenessKey = new LikenessKey();
    private final HttpServer http;
    private final Map<String, Mood> moods = new ConcurrentHashMap<>();
    private final Map<String, List<JsonObject>> received = new ConcurrentHashMap<>();
    private final Map<String, JsonObject> manifests = new ConcurrentHashMap<>();
    private final Map<String, JsonObject> progress = new ConcurrentHashMap<>();

    FakeLookup() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/v1/sealing-keys", exchange -> answer(exchange, 200, keySet().encode()));
        http.createContext(
                "/v1/definitions",
                exchange -> answer(exchange, 200, definitions().encode()));
        http.createContext("/v1/rounds/", this::round);
        http.createContext("/control/", this::control);
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private JsonObject keySet() {
        var jwks = new JsonArray();
        keys.publicKeys().forEach(key -> jwks.add(new JsonObject(Map.copyOf(key.toJwk()))));
        return new JsonObject().put("suite", "any").put("keys", jwks);
    }

    private static JsonArray definitions() {
        return new JsonArray()
                .add(new JsonObject().put("id", "vl-2016").put("version", "1"))
                .add(new JsonObject().put("id", "vl-2014").put("version", "1"));
    }

    private void round(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        String round = path[3];
        Mood mood = moods.getOrDefault(round, Mood.GOOD);
        if (mood == Mood.DOWN) {
            answer(exchange, 502, "<html>gateway</html>");
        } else if (!isListDeliverer(exchange)) {
            answer(exchange, 401, "{\"type\": \"urn:problem-type:telling:unauthenticated\"}");
        } else if (mood == Mood.ABANDONED && !path[4].equals("progress")) {
            answer(exchange, 409, "{\"type\": \"urn:problem-type:telling:round-abandoned\"}");
        } else if (path[4].equals("lists") && path.length > 6) {
            check(exchange, round, path[5]);
        } else if (path[4].equals("lists")) {
            receive(exchange, round, path[5], mood);
        } else if (path[4].equals("count")) {
            manifests.put(round, new JsonObject(body(exchange)));
            answer(
                    exchange,
                    202,
                    new JsonObject()
                            .put("round", round)
                            .put("state", "counting")
                            .encode());
        } else {
            JsonObject counting = new JsonObject().put("round", round).put("state", "counting");
            answer(exchange, 200, progress.getOrDefault(round, counting).encode());
        }
    }

    private static boolean isListDeliverer(HttpExchange exchange) {
        String bearer = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("Bearer none");
        try {
            JWTClaimsSet claims =
                    JWTParser.parse(bearer.substring("Bearer ".length())).getJWTClaimsSet();
            return claims.getAudience().contains("telling-lookup")
                    && String.valueOf(claims.getIssuer()).endsWith("/realms/register")
                    && String.valueOf(claims.getClaim("realm_access")).contains("list-deliverer");
        } catch (ParseException e) {
            return false;
        }
    }

    private void receive(HttpExchange exchange, String round, String organisation, Mood mood) throws IOException {
        MessageDigest digest = sha256();
        var body = new DigestInputStream(exchange.getRequestBody(), digest);
        var rows = new JsonArray();
        SealedListReader list = new SealedListReader(body);
        var binding = list.header().binding();
        if (!binding.round().equals(round) || !binding.organisation().equals(organisation)) {
            answer(exchange, 422, "{\"type\": \"urn:problem-type:telling:sealed-list-invalid\"}");
            return;
        }
        PartOpener opener = new PartOpener(keys, binding, list.header().keyId());
        for (Optional<SealedPart> part = list.next(); part.isPresent(); part = list.next()) {
            open(opener, part.get()).forEach(row -> rows.add(show(row)));
        }
        received.computeIfAbsent(round, any -> new CopyOnWriteArrayList<>())
                .add(new JsonObject()
                        .put("organisation", organisation)
                        .put("upload", exchange.getRequestHeaders().getFirst("X-Request-Id"))
                        .put("listId", binding.listId().toString())
                        .put("rows", rows));
        if (mood == Mood.HANGS_UP_AFTER_RECEIVING) {
            exchange.close();
            return;
        }
        String hex = HexFormat.of().formatHex(digest.digest());
        answer(
                exchange,
                201,
                new JsonObject()
                        .put("listId", binding.listId().toString())
                        .put("parts", list.header().parts())
                        .put("rows", list.header().rows())
                        .put("sha256", mood == Mood.WRONG_DIGEST ? hex.replace('0', '1') + "f" : hex)
                        .encode());
    }

    private void check(HttpExchange exchange, String round, String organisation) throws IOException {
        MessageDigest digest = sha256();
        SealedListReader list = new SealedListReader(new DigestInputStream(exchange.getRequestBody(), digest));
        var binding = list.header().binding();
        boolean testNumbers =
                "test-numbers=true".equals(exchange.getRequestURI().getQuery());
        try {
            if (!binding.round().equals(round) || !binding.organisation().equals(organisation)) {
                answer(exchange, 422, "{\"type\": \"urn:problem-type:telling:sealed-list-invalid\"}");
                return;
            }
            SealedListCheck.Judged judged = new SealedListCheck(keys, testNumbers, likenessKey).check(list);
            Reading reading = judged.reading();
            var errors = new JsonArray();
            reading.errors().forEach(error -> errors.add(JsonObject.mapFrom(error)));
            answer(
                    exchange,
                    200,
                    new JsonObject()
                            .put("listId", binding.listId().toString())
                            .put("sha256", HexFormat.of().formatHex(digest.digest()))
                            .put("rows", reading.rows())
                            .put("accepted", reading.accepted())
                            .put("rejected", reading.rejected())
                            .put("rejectedHereAlone", judged.rejectedHereAlone())
                            .put("duplicates", reading.duplicates())
                            .put("errors", errors)
                            .put("sexesThatContradict", reading.observations().sexesThatContradict())
                            .put(
                                    "likeness",
                                    reading.observations()
                                            .likeness()
                                            .map(Likeness::toHex)
                                            .orElse(null))
                            .encode());
        } catch (SealBrokenException | SealedListFormatException e) {
            answer(exchange, 422, "{\"type\": \"urn:problem-type:telling:sealed-list-invalid\"}");
        }
    }

    private static List<StaffRow> open(PartOpener opener, SealedPart part) throws IOException {
        try {
            List<StaffRow> rows = new ArrayList<>();
            for (OpenedRow row : opener.openRows(part.position(), part.sealed())) {
                if (row instanceof OpenedRow.Sound(StaffRow sound)) {
                    rows.add(sound);
                }
            }
            return rows;
        } catch (SealBrokenException e) {
            throw new IOException(e);
        }
    }

    private static JsonObject show(StaffRow row) {
        return new JsonObject()
                .put("number", row.number().digits())
                .put("level", row.level().code())
                .put("statute", row.statute().code())
                .put("sex", row.sex().code())
                .put("age", row.ageBand().code())
                .put("fte", row.fte())
                .put("row", row.row());
    }

    /** PUT mood or progress of a round, GET what came of it. */
    private void control(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        String round = path[2];
        switch (path[3]) {
            case "mood" -> moods.put(round, Mood.valueOf(body(exchange)));
            case "progress" -> progress.put(round, new JsonObject(body(exchange)));
            default -> {}
        }
        JsonArray lists = new JsonArray(List.copyOf(received.getOrDefault(round, List.of())));
        var seen = new JsonObject().put("lists", lists).put("manifest", manifests.get(round));
        answer(exchange, 200, seen.encode());
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
