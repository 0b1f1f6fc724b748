package be.telling.commons.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Whether the origin that a browser tells is the address that it sends the request to. */
public final class SameOrigin {

    private SameOrigin() {}

    /** False for an origin that the browser hides ({@code null}) or that is none. */
    public static boolean holds(String origin, HttpServerRequest request) {
        return holds(origin, request.authority());
    }

    static boolean holds(String origin, @Nullable HostAndPort own) {
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
