package be.telling.statistics.publication.ready;

import be.telling.statistics.publication.ready.ReadyAnswer.Packed;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * Answers from memory, on the event loop, before anything else of the service works. Only for who has neither token nor cookie;
 * whatever is done here empties it.
 */
@ApplicationScoped
class FrontDoor {
    /** Behind the headers that all answers get, before everything that works. */
    private static final int EARLY = 1_000;

    private static final int NOT_MODIFIED = 304;
    private static final int FAILED = 400;
    static final String GENERATION = "telling.generation";

    private final ReadyAnswers answers;

    FrontDoor(ReadyAnswers answers) {
        this.answers = answers;
    }

    void open(@Observes Filters filters) {
        filters.register(this::answer, EARLY);
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean reading = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        if (!reading) {
            // Before the answer is on its way, so that who made a change sees it.
            context.addHeadersEndHandler(sent -> {
                if (context.response().getStatusCode() < FAILED) {
                    answers.empty();
                }
            });
            context.next();
            return;
        }
        if (request.headers().contains(HttpHeaders.AUTHORIZATION)
                || request.headers().contains(HttpHeaders.COOKIE)) {
            context.next();
            return;
        }
        context.put(GENERATION, answers.generation());
        Optional<ReadyAnswer> ready = answers.find(Question.key(request.uri(), request.getHeader(HttpHeaders.ACCEPT)));
        if (ready.isPresent()) {
            send(request, context.response(), ready.get());
        } else {
            context.next();
        }
    }

    private static void send(HttpServerRequest request, HttpServerResponse response, ReadyAnswer answer) {
        boolean zipped = Question.takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        Optional<Packed> known = answer.known(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        Packed packed = known.orElse(zipped ? answer.gzip().orElse(answer.plain()) : answer.plain());
        answer.headers().forEach(header -> response.putHeader(header.getKey(), header.getValue()));
        response.putHeader(HttpHeaders.ETAG, packed.tag()).putHeader("Repr-Digest", packed.digest());
        if (packed != answer.plain()) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (known.isPresent()) {
            response.setStatusCode(NOT_MODIFIED);
            response.headers().remove(HttpHeaders.CONTENT_TYPE);
            response.headers().remove(HttpHeaders.CONTENT_ENCODING);
            response.end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(packed.length()));
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(packed.body());
        }
    }
}
