package be.telling.statistics.publication.ready;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
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
    private static final int NOT_MODIFIED = 304;
    private static final int FAILED = 400;
    static final String GENERATION = "telling.generation";

    private final ReadyAnswers answers;

    FrontDoor(ReadyAnswers answers) {
        this.answers = answers;
    }

    /**
     * Before every other route, those of the headers for all answers too: what is ready has them already, and each route costs a
     * reader time.
     */
    void open(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::answer);
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
        if (isForOthers(request.headers())) {
            context.next();
            return;
        }
        long generation = answers.generation();
        Optional<ReadyAnswer> ready = answers.find(Question.key(request.uri(), request.getHeader(HttpHeaders.ACCEPT)));
        if (ready.isPresent()) {
            send(request, context.response(), ready.get());
        } else {
            context.put(GENERATION, generation);
            context.next();
        }
    }

    /** Who shows who he is; and who sends something, which others have to limit. */
    private static boolean isForOthers(MultiMap headers) {
        return headers.contains(HttpHeaders.AUTHORIZATION)
                || headers.contains(HttpHeaders.COOKIE)
                || headers.contains(HttpHeaders.CONTENT_LENGTH)
                || headers.contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static void send(HttpServerRequest request, HttpServerResponse response, ReadyAnswer answer) {
        Optional<Variant> known = answer.known(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        if (known.isPresent()) {
            known.get().unchanged().addTo(response.setStatusCode(NOT_MODIFIED).headers());
            response.end();
            return;
        }
        Variant best = answer.best(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        best.head().addTo(response.headers());
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(best.packed().body());
        }
    }
}
