package be.telling.statistics.publication.ready;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Keeps answers that are for everybody, and packs them for who asked first; and puts the last one in the place of a failure. */
@Provider
// After all others have added their headers: response filters run from high to low.
@Priority(1)
class AnswerKeeper implements ContainerResponseFilter {
    private static final String FOR_EVERYBODY = "public";
    private static final String BRIEF = "max-age=2";
    private static final int FAILURES = 500;
    private static final int LARGEST = 32 << 20;
    /** Those that belong to one encoding, or to the connection. */
    private static final Set<String> OWN =
            Set.of("etag", "repr-digest", "content-length", "content-encoding", "date", "connection");

    private final ReadyAnswers answers;
    private final RoutingContext context;

    AnswerKeeper(ReadyAnswers answers, RoutingContext context) {
        this.answers = answers;
        this.context = context;
    }

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        Long begun = context.get(FrontDoor.GENERATION);
        if (begun == null) {
            return;
        }
        HttpServerRequest request = context.request();
        String key = Question.key(request.uri(), request.getHeader(HttpHeaders.ACCEPT));
        if (answer.getStatus() >= FAILURES) {
            answers.lastResort(key).ifPresent(last -> replace(answer, last, best(last, request)));
        } else if (answer.getStatus() == Response.Status.OK.getStatusCode()
                && answer.getEntity() instanceof byte[] bytes
                && bytes.length <= LARGEST
                && isForEverybody(answer)) {
            answer.getHeaders().putSingle(HttpHeaders.VARY, vary(answer));
            answers.put(key, headers(answer), bytes, begun)
                    .ifPresent(kept -> kept.known(request.getHeader(HttpHeaders.IF_NONE_MATCH))
                            .ifPresentOrElse(
                                    known -> unchanged(answer, known.packed()),
                                    () -> pack(answer, best(kept, request))));
        } else if (answer.getStatus() == Response.Status.NOT_MODIFIED.getStatusCode()) {
            answers.confirm(key, String.valueOf(answer.getHeaderString(HttpHeaders.ETAG)));
        }
    }

    private boolean isForEverybody(ContainerResponseContext answer) {
        String caching = Optional.ofNullable(answer.getHeaderString(HttpHeaders.CACHE_CONTROL))
                .orElse("");
        return caching.startsWith(FOR_EVERYBODY)
                && !caching.endsWith(BRIEF)
                && !answer.getHeaders().containsKey(HttpHeaders.SET_COOKIE)
                && !context.response().headers().contains(HttpHeaders.SET_COOKIE);
    }

    private static String vary(ContainerResponseContext answer) {
        String said =
                Optional.ofNullable(answer.getHeaderString(HttpHeaders.VARY)).orElse("");
        return said.toLowerCase(Locale.ROOT).contains("accept-encoding")
                ? said
                : said + (said.isEmpty() ? "" : ", ") + HttpHeaders.ACCEPT_ENCODING;
    }

    private static Packed best(ReadyAnswer answer, HttpServerRequest request) {
        return answer.best(request.getHeader(HttpHeaders.ACCEPT_ENCODING)).packed();
    }

    /** Those of the resource, and those that all answers get before a resource is asked. */
    private List<Map.Entry<String, String>> headers(ContainerResponseContext answer) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        context.response().headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
        if (answer.getMediaType() != null) {
            headers.put(HttpHeaders.CONTENT_TYPE, answer.getMediaType().toString());
        }
        answer.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        headers.keySet().removeIf(name -> OWN.contains(name.toLowerCase(Locale.ROOT)));
        return headers.entrySet().stream()
                .map(header -> Map.entry(header.getKey(), header.getValue()))
                .toList();
    }

    /** The resource knows the bytes as they are only. */
    private static void pack(ContainerResponseContext answer, Packed packed) {
        if (packed.coding() != Coding.IDENTITY) {
            answer.getHeaders()
                    .putSingle(
                            HttpHeaders.CONTENT_ENCODING,
                            packed.coding().token().toString());
        }
        answer.setEntity(packed.copy());
        name(answer, packed);
    }

    private static void unchanged(ContainerResponseContext answer, Packed known) {
        answer.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
        answer.setEntity(null);
        name(answer, known);
    }

    private static void name(ContainerResponseContext answer, Packed packed) {
        answer.getHeaders().putSingle(HttpHeaders.ETAG, packed.tag());
        answer.getHeaders().putSingle(Variant.DIGEST, packed.digest());
    }

    private static void replace(ContainerResponseContext answer, ReadyAnswer last, Packed packed) {
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        headers.clear();
        last.headers().forEach(header -> headers.putSingle(header.getKey(), header.getValue()));
        answer.setStatus(Response.Status.OK.getStatusCode());
        pack(answer, packed);
    }
}
