package be.telling.intake.page;

import be.telling.commons.http.SameOrigin;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/**
 * Whether a request that a browser sends along with the session's cookie comes from this page. A cookie alone proves
 * nothing: any page can make a browser send it. What changes something needs a header that a page elsewhere can't set
 * without being asked first, and nobody here answers such a question; and what the browser itself says of the request's
 * origin must not contradict.
 */
final class OwnRequest {

    /** Set by the page's script. */
    static final String HEADER = "X-Telling-Page";

    private static final String SITE = "Sec-Fetch-Site";

    private OwnRequest() {}

    /** Whether the session may speak for this request: no token is shown, and the page's script asks. */
    static boolean isOfThePage(HttpServerRequest request) {
        return !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && isFromHere(request)
                && (isReading(request) || request.headers().contains(HEADER));
    }

    /** Whether a form was sent by a page of this address. */
    static boolean isOwnForm(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.ORIGIN) && isFromHere(request);
    }

    private static boolean isReading(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    /** What the browser tells of where the request comes from; what it doesn't tell can't contradict. */
    private static boolean isFromHere(HttpServerRequest request) {
        String site = request.getHeader(SITE);
        boolean near = site == null || site.equals("same-origin") || (site.equals("none") && isReading(request));
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return near && (origin == null || SameOrigin.holds(origin, request));
    }
}
