package be.telling.intake.registerside;

import be.telling.commons.tracing.Traces;
import be.telling.intake.settings.IntakeSettings;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The register side's address. A TLS configuration named {@code lookup}, if there is one, gives trust and own keys. */
@ApplicationScoped
public class LookupEndpoint {

    /** Answers are short documents; more is not of the register side. */
    private static final int LONGEST_ANSWER = 1 << 20;

    private static final int CONNECT_MILLIS = 5_000;

    private final Vertx vertx;
    private final HttpClient http;
    private final Traces traces;
    private final String url;
    private final Duration timeout;

    LookupEndpoint(Vertx vertx, IntakeSettings settings, TlsConfigurationRegistry tls, Traces traces) {
        this.vertx = vertx;
        this.traces = traces;
        this.url = settings.lookup().url().replaceAll("/+$", "");
        this.timeout = settings.lookup().timeout();
        var options = new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout(Math.toIntExact(timeout.toSeconds()))
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setMaxPoolSize(4)
                // Traces are carried on below, with what may go along and nothing else.
                .setTracingPolicy(TracingPolicy.IGNORE);
        tls.get("lookup").ifPresent(configuration -> TlsConfigUtils.configure(options, configuration));
        this.http = vertx.createHttpClient(options);
    }

    /** Opens a request for its body to be written; the caller ends it. */
    public Uni<Upload> upload(HttpMethod method, String path, Optional<String> token, String mediaType) {
        RequestOptions options = options(method, path, token).putHeader("content-type", mediaType);
        return onContext(() -> http.request(options)
                .map(request -> new Upload(
                        io.vertx.mutiny.core.http.HttpClientRequest.newInstance(request.setChunked(true)),
                        answerOf(request).toCompletionStage().toCompletableFuture())));
    }

    public Uni<LookupAnswer> get(String path, Optional<String> token) {
        return exchange(options(HttpMethod.GET, path, token), Buffer.buffer());
    }

    public Uni<LookupAnswer> post(String path, Optional<String> token, String json) {
        return exchange(
                options(HttpMethod.POST, path, token).putHeader("content-type", "application/json"),
                Buffer.buffer(json));
    }

    public Duration timeout() {
        return timeout;
    }

    private RequestOptions options(HttpMethod method, String path, Optional<String> token) {
        var options = new RequestOptions().setMethod(method).setAbsoluteURI(url + path);
        options.putHeader("accept", "application/json");
        traces.carry(options::putHeader);
        token.ifPresent(bearer -> options.putHeader("authorization", "Bearer " + bearer));
        return options;
    }

    private Uni<LookupAnswer> exchange(RequestOptions options, Buffer body) {
        return onContext(() -> http.request(options).compose(request -> {
                    Future<LookupAnswer> answer = answerOf(request);
                    return request.end(body).compose(sent -> answer);
                }))
                .ifNoItem()
                .after(timeout)
                .fail();
    }

    /**
     * Runs an exchange where its events arrive. From another thread an answer can have passed before anybody listens to
     * it.
     */
    private <T> Uni<T> onContext(Supplier<Future<T>> exchange) {
        return Uni.createFrom()
                .emitter(emitter -> vertx.getOrCreateContext()
                        .runOnContext(start ->
                                exchange.get().onSuccess(emitter::complete).onFailure(emitter::fail)));
    }

    /** The whole answer, or a failure if it is longer than any answer of the register side. */
    private static Future<LookupAnswer> answerOf(HttpClientRequest request) {
        return request.response().compose(response -> {
            Promise<LookupAnswer> answer = Promise.promise();
            Buffer text = Buffer.buffer();
            response.exceptionHandler(answer::tryFail);
            response.handler(chunk -> {
                if (text.length() + chunk.length() > LONGEST_ANSWER) {
                    answer.tryFail(new IllegalStateException("an answer of the register side is too long"));
                    request.reset();
                } else {
                    text.appendBuffer(chunk);
                }
            });
            response.endHandler(end -> answer.tryComplete(new LookupAnswer(response.statusCode(), text.toString())));
            return answer.future();
        });
    }

    /** A request that is being written, and its answer, which may come before the end of what is written. */
    public record Upload(io.vertx.mutiny.core.http.HttpClientRequest request, CompletableFuture<LookupAnswer> answer) {}
}
