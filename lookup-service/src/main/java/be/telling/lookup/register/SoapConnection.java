package be.telling.lookup.register;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Posts SOAP messages over kept-alive connections, each once: never repeated, never redirected. */
final class SoapConnection implements AutoCloseable {

    /** An answer of the register has some 10 to 30 kB; more than this is something else. */
    static final int MAX_ANSWER = 1024 * 1024;

    /** Never the bound: an operator may grant more calls at once than the settings do. */
    private static final int MOST_CONNECTIONS = 1_000;

    /** Shorter than servers keep an idle connection, so that a message isn't lost on one that is just being closed. */
    private static final int KEEP_ALIVE_SECONDS = 10;

    private final Vertx vertx;
    private final HttpClient client;
    private final TlsRenewal renewal;
    private final RequestOptions request;
    private final Duration patience;

    SoapConnection(Vertx vertx, RegisterSettings settings) {
        this.vertx = vertx;
        this.renewal = new TlsRenewal(vertx, settings.tls());
        this.client = vertx.httpClientBuilder()
                .with(options(settings))
                .with(new PoolOptions().setHttp1MaxSize(Math.max(settings.concurrency(), MOST_CONNECTIONS)))
                // The exchange on the connection sees the failure too; without this it would be logged once more.
                .withConnectHandler(connection -> connection.exceptionHandler(failure -> {}))
                .build();
        this.patience = settings.connectTimeout().plus(settings.answerTimeout());
        this.request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(settings.url().toString())
                .setFollowRedirects(false)
                .putHeader("Content-Type", "text/xml; charset=utf-8")
                .putHeader("Accept", "text/xml")
                .putHeader("SOAPAction", "\"\"");
        renewal.start(client);
    }

    private static HttpClientOptions options(RegisterSettings settings) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(settings.connectTimeout().toMillis()))
                .setSslHandshakeTimeout(settings.connectTimeout().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setTcpNoDelay(true)
                // A span for each question would tell an outsider when somebody was asked about.
                .setTracingPolicy(TracingPolicy.IGNORE);
        new TlsStores(settings.tls()).apply(options);
        return options;
    }

    /**
     * Sends when subscribed to; the answer's bytes are counted as they come in, and the connection is cut as soon as
     * they are too many or too late. Fails with {@link NoAnswerException} only.
     */
    Uni<HttpAnswer> post(String message) {
        return Uni.createFrom().emitter(emitter -> {
            Exchange exchange = new Exchange(vertx, emitter);
            // Everything about one exchange happens on one context, so that it needs no locks.
            Context context = vertx.getOrCreateContext();
            emitter.onTermination(() -> context.runOnContext(nothing -> exchange.end()));
            context.runOnContext(
                    nothing -> exchange.start(() -> client.request(request), Buffer.buffer(message), patience));
        });
    }

    @Override
    public void close() {
        renewal.stop();
        client.close();
    }
}
