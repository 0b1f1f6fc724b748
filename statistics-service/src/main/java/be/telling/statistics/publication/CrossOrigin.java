package be.telling.statistics.publication;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Lets scripts of any site read public data, and nothing else: reading only, without credentials, and no answer to somebody with
 * a token. Browsers ask for leave before anything more, and get none.
 */
@Provider
class CrossOrigin implements ContainerResponseFilter {
    private static final String START = "/v1/";
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<String> PUBLIC = Set.of(
            "releases",
            "series",
            "reference-series",
            "catalog",
            "feed",
            "log",
            "signing-keys",
            "calendar",
            "corrections");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (READING.contains(request.getMethod())
                && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                && isPublic(request.getUriInfo().getPath())) {
            response.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
            response.getHeaders()
                    .putSingle(
                            "Access-Control-Expose-Headers", "Content-Disposition, Content-Length, ETag, Repr-Digest");
            // Other sites may show what is for everybody, also where they isolate themselves.
            response.getHeaders().putSingle("Cross-Origin-Resource-Policy", "cross-origin");
        }
    }

    private static boolean isPublic(String path) {
        return path.startsWith(START)
                && PUBLIC.contains(path.substring(START.length()).split("/", 2)[0]);
    }
}
