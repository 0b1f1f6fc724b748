package be.telling.statistics.page.review;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whether a form was sent by a page of this address, as the browser itself says: a cookie proves nothing. A browser that tells
 * of the site is believed, since no page can set that header; it may then hide the origin, because pages here send no referrer.
 */
final class OwnForm {
    private OwnForm() {}

    static boolean is(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && isOwn(origin, request.authority());
    }

    private static boolean isOwn(String origin, @Nullable HostAndPort own) {
        try {
            URI address = URI.create(origin);
            return own != null
                    && own.host().equalsIgnoreCase(address.getHost())
                    && port(own.port()) == port(address.getPort());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A port that goes without saying is not said; 80 and 443 are only said by some. */
    private static int port(int port) {
        return port == 80 || port == 443 ? -1 : port;
    }
}
