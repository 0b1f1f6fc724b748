package be.telling.e2e.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bad way to a service: every request that changes something arrives three times, two of them at once, and of the first of all addresses the
 * answer is lost on the way back, so that the sender must send again.
 */
public final class RepeatingNetwork implements AutoCloseable {

    /** The client sets these itself. */
    private static final Set<String> HOP_BY_HOP =
            Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade", "expect");

    private final URI destination;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final int losses;

    private RepeatingNetwork(URI destination, int losses) throws IOException {
        this.destination = destination;
        this.losses = losses;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    /** @param losses answers that are lost, each of another address */
    public static RepeatingNetwork to(URI destination, int losses) throws IOException {
        return new RepeatingNetwork(destination, losses);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public int lostAnswers() {
        return lost.get();
    }

    public int repeatedRequests() {
        return repeated.get();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            HttpRequest request = copy(exchange, body);
            HttpResponse<byte[]> answer = exchange.getRequestMethod().equals("GET") ? send(request) : thrice(request);
            boolean first = known.add(exchange.getRequestURI().getPath());
            if (!exchange.getRequestMethod().equals("GET") && first && lost.get() < losses) {
                lost.incrementAndGet();
                return;
            }
            answer.headers()
                    .firstValue("content-type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("content-type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> thrice(HttpRequest request) throws IOException, InterruptedException {
        repeated.incrementAndGet();
        var one = threads.submit(() -> send(request));
        var other = threads.submit(() -> send(request));
        for (var copy : List.of(one, other)) {
            try {
                copy.get();
            } catch (java.util.concurrent.ExecutionException e) {
                // A copy that got lost; the last one is the one whose answer counts.
            }
        }
        return send(request);
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofByteArray());
    }

    private HttpRequest copy(HttpExchange exchange, byte[] body) {
        URI address = destination.resolve(exchange.getRequestURI().toString());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
        threads.close();
    }
}
