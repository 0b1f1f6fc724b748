package be.telling.commons.problem;

import be.telling.commons.chance.Chance;
import be.telling.commons.logging.FailureTrace;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns everything that a request can throw into a {@link Problem}. A service needs {@code
 * quarkus.http.auth.proactive=false}, or failures of authentication are answered before they come here.
 */
@Singleton
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final int INCIDENT_LETTERS = 16;

    /** A service that can't answer now mostly can after its next retry. */
    private static final int RETRY_AFTER_SECONDS = 10;

    @ServerExceptionMapper
    public Response problem(ProblemException failure) {
        return answer(failure.problem());
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    public Response unauthenticated() {
        return answer(Problem.of(ProblemType.UNAUTHENTICATED));
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response forbidden() {
        return answer(Problem.of(ProblemType.FORBIDDEN));
    }

    @ServerExceptionMapper
    public Response brokenRules(ConstraintViolationException failure) {
        return BrokenRules.isOwnFault(failure) ? unforeseen(failure) : answer(BrokenRules.describe(failure));
    }

    // Named one by one, because Quarkus has mappers of its own for the first, and the closest class wins.
    @ServerExceptionMapper({
        MismatchedInputException.class,
        DatabindException.class,
        StreamReadException.class,
        JsonProcessingException.class
    })
    public Response unreadableJson(JsonProcessingException failure) {
        return answer(UnreadableJson.describe(failure));
    }

    @ServerExceptionMapper
    public Response byStatus(WebApplicationException failure) {
        if (failure instanceof ClientWebApplicationException) {
            // What another service answered to this one isn't this one's answer.
            return unforeseen(failure);
        }
        Response response = failure.getResponse();
        if (response.getStatus() < 400) {
            return response;
        }
        if (failure.getCause() instanceof JsonProcessingException unreadable && response.getStatus() == 400) {
            return unreadableJson(unreadable);
        }
        ProblemType type = typeOf(response.getStatus());
        if (type == ProblemType.INTERNAL_ERROR) {
            return unforeseen(failure);
        }
        Response.ResponseBuilder builder = Response.fromResponse(answer(Problem.of(type)));
        String allow = response.getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? builder : builder.header(HttpHeaders.ALLOW, allow)).build();
    }

    @ServerExceptionMapper
    public Response anythingElse(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean wrapper = failure instanceof CompletionException
                || failure instanceof ExecutionException
                || failure instanceof UndeclaredThrowableException;
        return wrapper && cause instanceof ProblemException problem ? answer(problem.problem()) : unforeseen(failure);
    }

    /** What passes by itself is said to pass; an operator is told the kind of failure, for each request a line. */
    private static Response unforeseen(Throwable failure) {
        if (Outage.isBehind(failure)) {
            LOG.warnf("a request can't be answered now: %s", kinds(failure));
            return answer(Problem.of(ProblemType.SERVICE_UNAVAILABLE));
        }
        String incident = newIncident();
        LOG.errorf("incident %s: %s", incident, FailureTrace.of(failure));
        return answer(Problem.of(ProblemType.INTERNAL_ERROR)
                .withDetail("The operator finds the cause in the log under this incident.")
                .with("incident", incident));
    }

    /** Without messages, which may quote values. */
    private static String kinds(Throwable failure) {
        Throwable cause = failure.getCause();
        String kind = failure.getClass().getSimpleName();
        return cause == null || cause == failure
                ? kind
                : kind + " of " + cause.getClass().getSimpleName();
    }

    /** Letters only: a run of digits might be masked in the log as if it were a national number. */
    private static String newIncident() {
        return Chance.SOURCE
                .ints(INCIDENT_LETTERS, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Response answer(Problem problem) {
        ProblemType type = problem.type();
        Response.ResponseBuilder response =
                Response.status(type.status()).type(Problem.MEDIA_TYPE).entity(problem.toJson());
        if (type.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (type.status() == 503 || problem.members().containsKey(Problem.RETRY_AFTER)) {
            response.header(
                    HttpHeaders.RETRY_AFTER, problem.members().getOrDefault(Problem.RETRY_AFTER, RETRY_AFTER_SECONDS));
        }
        return response.build();
    }

    private static ProblemType typeOf(int status) {
        return switch (status) {
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 411 -> ProblemType.LENGTH_REQUIRED;
            case 413 -> ProblemType.BODY_TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 422 -> ProblemType.INVALID_REQUEST;
            case 503 -> ProblemType.SERVICE_UNAVAILABLE;
            default -> status < 500 ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL_ERROR;
        };
    }
}
