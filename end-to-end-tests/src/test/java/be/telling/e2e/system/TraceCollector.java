package be.telling.e2e.system;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Takes what the services tell of traces, as a collector of OpenTelemetry does over HTTP, and keeps it as it came. */
public final class TraceCollector implements AutoCloseable {

    private final HttpServer http;
    private final List<byte[]> messages = new CopyOnWriteArrayList<>();

    public TraceCollector() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/v1/traces", exchange -> {
            messages.add(exchange.getRequestBody().readAllBytes());
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        http.start();
    }

    public String endpoint() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** Each as it came: protobuf, not packed. */
    public List<byte[]> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
