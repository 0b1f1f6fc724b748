package be.telling.statistics.page.review;

import be.telling.commons.http.SameOrigin;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

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
        return origin != null && SameOrigin.holds(origin, request);
    }
}
