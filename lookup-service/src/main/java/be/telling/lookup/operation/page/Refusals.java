package be.telling.lookup.operation.page;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.commons.signin.SignInPage;
import be.telling.commons.wording.Wording;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** What people see in place of a problem document. */
@Singleton
class Refusals {

    private final Views views;

    Refusals(Views views) {
        this.views = views;
    }

    /** Sends people to the issuer; a form that came without a session can't be sent on, so that is said. */
    Uni<Response> signIn(RoutingContext context) {
        if (!context.request().method().equals(HttpMethod.GET)) {
            return Uni.createFrom().item(refuse(context, 401, "session_over"));
        }
        return SignInPage.challenge(context);
    }

    Response forbidden(RoutingContext context) {
        return refuse(context, 403, "forbidden");
    }

    Response problem(ProblemException failure, RoutingContext context) {
        ProblemType type = failure.type();
        return refuse(context, type.status(), "problem_" + type.name().toLowerCase(Locale.ROOT));
    }

    private Response refuse(RoutingContext context, int status, String key) {
        String language = Wording.language(context.request().getParam("lang"));
        return Views.html(status, views.refusal(language, key));
    }
}
