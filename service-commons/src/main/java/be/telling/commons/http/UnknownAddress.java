package be.telling.commons.http;

import be.telling.commons.problem.Problem;
import be.telling.commons.problem.ProblemType;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Answers for addresses that no route of the main port takes, in a service that has others than resources. */
@Singleton
public class UnknownAddress {

    private static final int NOT_FOUND = 404;

    /** Answers as if nobody had ever thought of this address. */
    public static void answer(RoutingContext context) {
        ProblemAnswer.send(context, Problem.of(ProblemType.NOT_FOUND));
    }

    void install(@Observes Router router) {
        router.errorHandler(NOT_FOUND, UnknownAddress::answer);
    }
}
