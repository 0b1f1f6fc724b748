package be.telling.commons.http;

import be.telling.commons.problem.Problem;
import be.telling.commons.problem.ProblemType;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Answers for addresses that no route of the main port takes, in a service that has others than resources. */
@Singleton
class UnknownAddress {

    private static final int NOT_FOUND = 404;

    void install(@Observes Router router) {
        router.errorHandler(NOT_FOUND, context -> ProblemAnswer.send(context, Problem.of(ProblemType.NOT_FOUND)));
    }
}
