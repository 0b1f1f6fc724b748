package be.telling.statistics;

import be.telling.commons.problem.Problem;
import be.telling.commons.problem.ProblemType;
import io.quarkus.oidc.OIDCException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** While the issuer can't be reached no token can be judged: that passes, and is nobody's fault who sent one. */
@Singleton
class IssuerUnavailable {
    private static final int RETRY_AFTER_SECONDS = 10;

    @ServerExceptionMapper
    Response answer(OIDCException failure) {
        return Response.status(ProblemType.SERVICE_UNAVAILABLE.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .entity(Problem.of(ProblemType.SERVICE_UNAVAILABLE).toJson())
                .build();
    }
}
