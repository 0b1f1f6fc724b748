package be.telling.commons.problem;

import io.quarkus.oidc.OIDCException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Whoever can't be recognised now, because the issuer does not answer, is told to come back and nothing else. */
@Singleton
public class IssuerUnreachable {

    private final ProblemMappers problems;

    IssuerUnreachable(ProblemMappers problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper(OIDCException.class)
    public Response unavailable() {
        return problems.problem(ProblemException.of(ProblemType.SERVICE_UNAVAILABLE)
                .withDetail("Tokens can't be checked now, because the issuer does not answer"));
    }
}
