package be.telling.intake.list;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Lets a sender see why its body is refused. Many send all of it before they read the answer; if the connection were
 * closed at once, they would see a broken connection and no answer. So what still comes is dropped for a while, unread.
 */
@ApplicationScoped
class UnreadBody {

    /** In front of everything that refuses. */
    private static final int PRIORITY = 20_000;

    /** Enough for a large list on a usual line, short enough not to be abused. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int REFUSED = 400;

    void install(@Observes Filters filters) {
        filters.register(UnreadBody::watch, PRIORITY);
    }

    private static void watch(RoutingContext context) {
        context.addHeadersEndHandler(any -> {
            if (isRefusedUnread(context)) {
                context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
        });
        context.addEndHandler(any -> {
            if (isRefusedUnread(context)) {
                drop(context);
            }
        });
        context.next();
    }

    private static boolean isRefusedUnread(RoutingContext context) {
        return context.response().getStatusCode() >= REFUSED
                && !context.request().isEnded();
    }

    private static void drop(RoutingContext context) {
        HttpServerRequest request = context.request();
        long timer = context.vertx()
                .setTimer(PATIENCE.toMillis(), any -> request.connection().close());
        request.connection().closeHandler(any -> context.vertx().cancelTimer(timer));
        request.handler(any -> {});
        request.endHandler(any -> request.connection().close());
        request.resume();
    }
}
