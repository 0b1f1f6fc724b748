package be.telling.commons.http;

import be.telling.commons.problem.Problem;
import be.telling.commons.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body by what the request announces, before anything of it is read or anybody is asked who sent it. A
 * request with a body must say how long it is; only routes that stream may leave it open, and count for themselves.
 *
 * <p>A service installs it: {@code void limit(@Observes Filters filters) { BodyLimit.standard().install(filters); }}
 */
public final class BodyLimit {

    /** Documents of this system, the largest being a round with all its organisations, are well below. */
    public static final long DOCUMENT_BYTES = 1 << 20;

    /** Before the server's own limit and authentication, so that the answer is a problem document. */
    private static final int PRIORITY = 10_000;

    /** Long enough for the answer to arrive, short enough that nobody sends much. */
    private static final long GRACE_MILLIS = 2_000;

    private record Streaming(RouteTemplate route, long maxBytes) {}

    private final List<Streaming> streaming;

    private BodyLimit(List<Streaming> streaming) {
        this.streaming = streaming;
    }

    /** {@link #DOCUMENT_BYTES} everywhere. */
    public static BodyLimit standard() {
        return new BodyLimit(List.of());
    }

    /**
     * The same, but a route that streams: no length needs to be announced there, and a larger one may be.
     *
     * @param route a path with names in braces for single segments, such as {@code /v1/rounds/{round}}
     */
    public BodyLimit streaming(String route, long maxBytes) {
        List<Streaming> more = new ArrayList<>(streaming);
        more.add(new Streaming(new RouteTemplate(route), maxBytes));
        return new BodyLimit(more);
    }

    /** Puts the limit in front of all routes of the main port. */
    public void install(Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<Problem> refusal = refusal(
                context.normalizedPath(),
                request.getHeader(HttpHeaders.CONTENT_LENGTH),
                request.headers().contains(HttpHeaders.TRANSFER_ENCODING));
        if (refusal.isPresent()) {
            refuse(context, refusal.get());
        } else {
            context.next();
        }
    }

    Optional<Problem> refusal(String path, @Nullable String contentLength, boolean chunked) {
        Optional<Streaming> route =
                streaming.stream().filter(s -> s.route().matches(path)).findFirst();
        if (chunked && route.isEmpty()) {
            return Optional.of(Problem.of(ProblemType.LENGTH_REQUIRED));
        }
        long maxBytes = route.map(Streaming::maxBytes).orElse(DOCUMENT_BYTES);
        if (contentLength != null && exceeds(contentLength, maxBytes)) {
            return Optional.of(Problem.of(ProblemType.BODY_TOO_LARGE).with("maxBytes", maxBytes));
        }
        return Optional.empty();
    }

    private static boolean exceeds(String contentLength, long maxBytes) {
        try {
            return Long.parseLong(contentLength) > maxBytes;
        } catch (NumberFormatException e) {
            // The server refuses what is no number at all; so this one is too long for a number.
            return true;
        }
    }

    private static void refuse(RoutingContext context, Problem problem) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        ProblemAnswer.send(context, problem);
        // What comes until then is thrown away: a connection that is closed at once takes the answer with it.
        context.request().resume();
        HttpConnection connection = context.request().connection();
        context.vertx().setTimer(GRACE_MILLIS, expired -> connection.close());
    }
}
