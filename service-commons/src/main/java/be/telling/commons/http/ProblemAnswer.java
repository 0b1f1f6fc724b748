package be.telling.commons.http;

import be.telling.commons.problem.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Answers a request that never reaches a resource. */
final class ProblemAnswer {

    private ProblemAnswer() {}

    static void send(RoutingContext context, Problem problem) {
        context.response()
                .setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(problem.toJson());
    }
}
