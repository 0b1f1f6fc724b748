package be.telling.lookup.operation.page;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.commons.wording.Wording;
import be.telling.lookup.delivery.Names;
import be.telling.lookup.operation.GrantDesk;
import be.telling.lookup.operation.Operator;
import be.telling.lookup.operation.Reason;
import be.telling.lookup.operation.RoundDesk;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** What an operator decides on the page. Every form carries a token of the page, and is answered with a page to go to. */
@Path(OperatorPage.PATH + "/do")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
class OperatorForms {

    private final RoundDesk rounds;
    private final GrantDesk grant;
    private final FormToken forms;
    private final Refusals refusals;
    private final Validator validator;
    private final JsonWebToken token;

    OperatorForms(
            RoundDesk rounds,
            GrantDesk grant,
            FormToken forms,
            Refusals refusals,
            Validator validator,
            JsonWebToken token) {
        this.rounds = rounds;
        this.grant = grant;
        this.forms = forms;
        this.refusals = refusals;
        this.validator = validator;
        this.token = token;
    }

    @POST
    @Path("rounds/{round}")
    @RolesAllowed(Names.OPERATOR)
    @Operation(hidden = true)
    public Response round(
            @PathParam("round") @Pattern(regexp = Names.ROUND) String round,
            @FormParam("act") String act,
            @FormParam("reason") @Nullable String reason,
            @FormParam("confirm") @Nullable String confirm,
            @QueryParam("lang") @Nullable String lang,
            @FormParam("csrf") @Nullable String csrf) {
        Operator by = requireOwn(csrf);
        String why = requireReason(reason);
        switch (act) {
            case "pause" -> rounds.pause(round, by, why);
            case "resume" -> rounds.resume(round, by, why);
            case "retry" -> rounds.retry(round, by, why);
            case "give-up" -> rounds.giveUp(round, by, why);
            case "abandon" -> {
                requireConfirmed(round, confirm);
                rounds.abandon(round, by, why, false);
            }
            case "leave-inscribed" -> {
                requireConfirmed(round, confirm);
                rounds.abandon(round, by, why, true);
            }
            default -> throw ProblemException.of(ProblemType.INVALID_REQUEST);
        }
        return backTo("/rounds/" + round, act, lang);
    }

    @POST
    @Path("rounds/{round}/person")
    @RolesAllowed(Names.OPERATOR)
    @Operation(hidden = true)
    public Response person(
            @PathParam("round") @Pattern(regexp = Names.ROUND) String round,
            @FormParam("handle") @Nullable String handle,
            @FormParam("act") String act,
            @FormParam("reason") @Nullable String reason,
            @QueryParam("lang") @Nullable String lang,
            @FormParam("csrf") @Nullable String csrf) {
        Operator by = requireOwn(csrf);
        String why = requireReason(reason);
        String person = handle == null ? "" : handle;
        switch (act) {
            case "retry" -> rounds.retry(round, person, by, why);
            case "give-up" -> rounds.giveUp(round, person, by, why);
            default -> throw ProblemException.of(ProblemType.INVALID_REQUEST);
        }
        return backTo("/rounds/" + round, act + "-person", lang);
    }

    @POST
    @Path("grant")
    @RolesAllowed(Names.OPERATOR)
    @Operation(hidden = true)
    public Response grant(
            @FormParam("act") String act,
            @FormParam("rate") @Nullable String rate,
            @FormParam("concurrency") @Nullable String concurrency,
            @FormParam("windows") @Nullable String windows,
            @FormParam("reason") @Nullable String reason,
            @QueryParam("lang") @Nullable String lang,
            @FormParam("csrf") @Nullable String csrf) {
        Operator by = requireOwn(csrf);
        String why = requireReason(reason);
        switch (act) {
            case "pause" -> grant.pause(null, by, why);
            case "resume" -> grant.resume(by, why);
            case "change" ->
                grant.change(
                        GrantDesk.rate(rate),
                        GrantDesk.concurrency(concurrency),
                        windows == null ? "" : windows,
                        by,
                        why);
            default -> throw ProblemException.of(ProblemType.INVALID_REQUEST);
        }
        return backTo("", "grant-" + act, lang);
    }

    private Operator requireOwn(@Nullable String csrf) {
        Operator by = Operator.of(token);
        if (!forms.isGenuine(csrf, by.subject())) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        return by;
    }

    private String requireReason(@Nullable String reason) {
        String why = reason == null ? "" : reason.strip();
        if (!validator.validate(new Reason(why)).isEmpty()) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST);
        }
        return why;
    }

    private static void requireConfirmed(String round, @Nullable String confirm) {
        if (confirm == null || !confirm.strip().equals(round)) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST);
        }
    }

    private static Response backTo(String path, String done, @Nullable String lang) {
        return Response.seeOther(UriBuilder.fromPath(OperatorPage.PATH + path)
                        .queryParam("lang", Wording.language(lang))
                        .queryParam("done", done)
                        .build())
                .build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Uni<Response> signIn(RoutingContext context) {
        return refusals.signIn(context);
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response forbidden(RoutingContext context) {
        return refusals.forbidden(context);
    }

    @ServerExceptionMapper
    public Response problem(ProblemException failure, RoutingContext context) {
        return refusals.problem(failure, context);
    }
}
