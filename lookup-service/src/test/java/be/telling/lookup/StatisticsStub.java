package be.telling.lookup;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for statistics-service: takes counts, and tells what it took. It is driven over HTTP, because it may live in
 * another class loader than the tests.
 */
public final class StatisticsStub implements QuarkusTestResourceLifecycleManager {

    /** Stands for: the counts are kept, and the answer is that they aren't. */
    static final int TAKEN_SILENTLY = 599;

    static final String URL = "telling.test.statistics";

    private final Map<String, List<byte[]>> received = new ConcurrentHashMap<>();
    private final Set<String> released = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> status = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/v1/rounds/", this::counts);
            started.createContext("/v1/releases/", this::release);
            started.createContext("/status/", this::setStatus);
            started.createContext("/release/", this::setReleased);
            started.start();
            server = started;
            String url = "http://127.0.0.1:" + started.getAddress().getPort();
            System.setProperty(URL, url);
            return Map.of("TELLING_STATISTICS_URL", url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void counts(HttpExchange exchange) throws IOException {
        String round = segment(exchange, 3);
        List<byte[]> bodies = received.computeIfAbsent(round, r -> new CopyOnWriteArrayList<>());
        if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, bodies.isEmpty() ? 404 : 200, bodies.isEmpty() ? new byte[0] : bodies.getLast());
            return;
        }
        if (exchange.getRequestMethod().equals("DELETE")) {
            bodies.clear();
            answer(exchange, 204, new byte[0]);
            return;
        }
        byte[] body = exchange.getRequestBody().readAllBytes();
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        int forced = status.getOrDefault(round, 0);
        if (forced == TAKEN_SILENTLY) {
            bodies.add(body);
            answer(exchange, 503, new byte[0]);
        } else if (token == null || forced != 0) {
            answer(exchange, token == null ? 401 : forced, new byte[0]);
        } else {
            bodies.add(body);
            answer(exchange, bodies.size() == 1 ? 201 : 200, new byte[0]);
        }
    }

    private void release(HttpExchange exchange) throws IOException {
        answer(exchange, released.contains(segment(exchange, 3)) ? 200 : 404, new byte[0]);
    }

    private void setStatus(HttpExchange exchange) throws IOException {
        status.put(segment(exchange, 2), Integer.parseInt(segment(exchange, 3)));
        answer(exchange, 204, new byte[0]);
    }

    private void setReleased(HttpExchange exchange) throws IOException {
        released.add(segment(exchange, 2));
        answer(exchange, 204, new byte[0]);
    }

    private static String segment(HttpExchange exchange, int index) {
        return exchange.getRequestURI().getPath().split("/")[index];
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
