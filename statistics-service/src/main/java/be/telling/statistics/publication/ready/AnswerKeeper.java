package be.telling.statistics.publication.ready;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps answers that are for everybody; and puts the last one in the place of a failure. */
@Provider
// After all others have added their headers: response filters run from high to low.
@Priority(1)
class AnswerKeeper implements ContainerResponseFilter {
    private static final String FOR_EVERYBODY = "public";
    private static final String BRIEF = "max-age=2";
    private static final int FAILURES = 500;
    private static final int LARGEST = 32 << 20;
    /** Those that belong to one encoding, or to the connection. */
    private static final Set<String> OWN = Set.of("etag", "repr-digest", "content-length", "content-encoding", "date");

    private final ReadyAnswers answers;
    private final RoutingContext context;

    AnswerKeeper(ReadyAnswers answers, RoutingContext context) {
        this.answers = answers;
        this.context = context;
    }

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        Long begun = context.get(FrontDoor.GENERATION);
        if (begun == null || !asked.getMethod().equals(HttpMethod.GET)) {
            return;
        }
        HttpServerRequest request = context.request();
        String key = Question.key(request.uri(), request.getHeader(HttpHeaders.ACCEPT));
        if (answer.getStatus() >= FAILURES) {
            answers.lastResort(key).ifPresent(last -> replace(answer, last));
        } else if (answer.getStatus() == Response.Status.OK.getStatusCode()
                && answer.getEntity() instanceof byte[] bytes
                && bytes.length <= LARGEST
                && isForEverybody(answer)) {
            answers.put(key, headers(answer), bytes, begun)
                    .flatMap(kept -> kept.known(request.getHeader(HttpHeaders.IF_NONE_MATCH)))
                    .ifPresent(known -> unchanged(answer, known));
        } else if (answer.getStatus() == Response.Status.NOT_MODIFIED.getStatusCode()) {
            answers.confirm(key, String.valueOf(answer.getHeaderString(HttpHeaders.ETAG)));
        }
    }

    private static boolean isForEverybody(ContainerResponseContext answer) {
        String caching = Optional.ofNullable(answer.getHeaderString(HttpHeaders.CACHE_CONTROL))
                .orElse("");
        return caching.startsWith(FOR_EVERYBODY) && !caching.endsWith(BRIEF);
    }

    private static List<Map.Entry<String, String>> headers(ContainerResponseContext answer) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        answer.getStringHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                headers.add(Map.entry(name, String.join(", ", values)));
            }
        });
        if (!answer.getHeaders().containsKey(HttpHeaders.CONTENT_TYPE) && answer.getMediaType() != null) {
            headers.add(
                    Map.entry(HttpHeaders.CONTENT_TYPE, answer.getMediaType().toString()));
        }
        return List.copyOf(headers);
    }

    /** The resource knows the tag of one encoding only. */
    private static void unchanged(ContainerResponseContext answer, ReadyAnswer.Packed known) {
        answer.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
        answer.setEntity(null);
        answer.getHeaders().putSingle(HttpHeaders.ETAG, known.tag());
        answer.getHeaders().putSingle("Repr-Digest", known.digest());
    }

    private static void replace(ContainerResponseContext answer, ReadyAnswer last) {
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        headers.clear();
        last.headers().forEach(header -> headers.putSingle(header.getKey(), header.getValue()));
        headers.putSingle(HttpHeaders.ETAG, last.plain().tag());
        answer.setStatus(Response.Status.OK.getStatusCode());
        answer.setEntity(last.bytes());
    }
}
