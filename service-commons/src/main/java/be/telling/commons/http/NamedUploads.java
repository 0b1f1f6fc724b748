package be.telling.commons.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.MDC;

/**
 * Sees to it that every request of the routes that lists come in on has an {@link UploadId}, every answer tells it, and every
 * line that is logged meanwhile carries it. What a sender offers that can't be one is replaced before anybody reads it.
 *
 * <p>A service installs it: {@code void name(@Observes Filters filters) { NamedUploads.none().on(PUT, "/lists").install(filters); }}
 */
public final class NamedUploads {

    /** In front of everything that refuses, for refusals are asked after too. */
    private static final int PRIORITY = 30_000;

    private record Route(HttpMethod method, RouteTemplate path) {

        boolean matches(RoutingContext context) {
            return context.request().method().equals(method) && path.matches(context.normalizedPath());
        }
    }

    private final List<Route> routes;

    private NamedUploads(List<Route> routes) {
        this.routes = routes;
    }

    public static NamedUploads none() {
        return new NamedUploads(List.of());
    }

    /** @param route a path with names in braces for single segments */
    public NamedUploads on(HttpMethod method, String route) {
        return new NamedUploads(Stream.concat(routes.stream(), Stream.of(new Route(method, new RouteTemplate(route))))
                .toList());
    }

    public void install(Filters filters) {
        filters.register(this::name, PRIORITY);
    }

    private void name(RoutingContext context) {
        if (routes.stream().anyMatch(route -> route.matches(context))) {
            HttpServerRequest request = context.request();
            UploadId id = UploadId.offered(request.getHeader(UploadId.HEADER)).orElseGet(UploadId::random);
            request.headers().set(UploadId.HEADER, id.value());
            context.response().putHeader(UploadId.HEADER, id.value());
            MDC.put(UploadId.LOG_KEY, id.value());
        }
        context.next();
    }
}
