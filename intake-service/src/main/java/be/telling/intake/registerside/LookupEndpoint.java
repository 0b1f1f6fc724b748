package be.telling.intake.registerside;

import be.telling.intake.settings.IntakeSettings;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The register side's address. A TLS configuration named {@code lookup}, if there is one, gives trust and own keys. */
@ApplicationScoped
public class LookupEndpoint {

    /** Answers are short documents; more is not of the register side. */
    private static final int LONGEST_ANSWER = 1 << 20;

    private static final int CONNECT_MILLIS = 5_000;

    private final HttpClient http;
    private final String url;
    private final Duration timeout;

    LookupEndpoint(Vertx vertx, IntakeSettings settings, TlsConfigurationRegistry tls) {
        this.url = settings.lookup().url().replaceAll("/+$", "");
        this.timeout = settings.lookup().timeout();
        var options = new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout(Math.toIntExact(timeout.toSeconds()))
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setMaxPoolSize(4);
        tls.get("lookup").ifPresent(configuration -> TlsConfigUtils.configure(options, configuration));
        this.http = vertx.createHttpClient(options);
    }

    /** Opens a request; the caller writes its body and ends it. */
    public Uni<HttpClientRequest> open(HttpMethod method, String path, Optional<String> token) {
        var request = new RequestOptions().setMethod(method).setAbsoluteURI(url + path);
        request.putHeader("accept", "application/json");
        token.ifPresent(bearer -> request.putHeader("authorization", "Bearer " + bearer));
        return http.request(request);
    }

    public Uni<LookupAnswer> get(String path, Optional<String> token) {
        return open(HttpMethod.GET, path, token)
                .chain(HttpClientRequest::send)
                .chain(LookupEndpoint::whole)
                .ifNoItem()
                .after(timeout)
                .fail();
    }

    public Uni<LookupAnswer> post(String path, Optional<String> token, String json) {
        return open(HttpMethod.POST, path, token)
                .chain(request ->
                        request.putHeader("content-type", "application/json").send(json))
                .chain(LookupEndpoint::whole)
                .ifNoItem()
                .after(timeout)
                .fail();
    }

    public Duration timeout() {
        return timeout;
    }

    /** The whole answer, or a failure if it is longer than any answer of the register side. */
    public static Uni<LookupAnswer> whole(HttpClientResponse response) {
        var text = new StringBuilder();
        return response.toMulti()
                .onItem()
                .invoke(buffer -> {
                    if (text.length() + buffer.length() > LONGEST_ANSWER) {
                        throw new IllegalStateException("an answer of the register side is too long");
                    }
                    text.append(buffer.toString());
                })
                .collect()
                .last()
                .map(ignored -> new LookupAnswer(response.statusCode(), text.toString()));
    }
}
