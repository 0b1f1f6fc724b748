package be.telling.statistics.page.place;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.statistics.counts.Language;
import be.telling.statistics.page.Frame;
import be.telling.statistics.page.Shown;
import be.telling.statistics.page.Shown.Selection;
import be.telling.statistics.page.table.Order;
import be.telling.statistics.page.table.View;
import be.telling.statistics.release.Release;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The report of one organisation or domain. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@RunOnVirtualThread
class PlaceResource {
    static final String DUTCH = "/organisaties";
    static final String ENGLISH = "/en/organisations";
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9_.-]{0,39}";

    private final Shown shown;
    private final Frame frame;
    private final Template template;

    PlaceResource(Shown shown, Frame frame, @Location("place") Template template) {
        this.shown = shown;
        this.frame = frame;
        this.template = template;
    }

    @GET
    @Path("organisaties/{code}")
    @Operation(hidden = true)
    public Response dutch(
            @PathParam("code") @Pattern(regexp = CODE) String code,
            @QueryParam("round") @Nullable @Pattern(regexp = Release.ROUND) String round,
            @QueryParam("sort") @Nullable List<String> sort,
            @Context Request request) {
        return answer(Language.NL, code, round, sort, request);
    }

    @GET
    @Path("en/organisations/{code}")
    @Operation(hidden = true)
    public Response english(
            @PathParam("code") @Pattern(regexp = CODE) String code,
            @QueryParam("round") @Nullable @Pattern(regexp = Release.ROUND) String round,
            @QueryParam("sort") @Nullable List<String> sort,
            @Context Request request) {
        return answer(Language.EN, code, round, sort, request);
    }

    private Response answer(
            Language language, String code, @Nullable String round, @Nullable List<String> sort, Request request) {
        Selection selection = shown.select(round);
        Release release = selection.release().orElseThrow(() -> ProblemException.of(ProblemType.RELEASE_UNKNOWN));
        View dutch = new View(DUTCH + "/" + code, release.round(), Order.parse(sort));
        View english = new View(ENGLISH + "/" + code, release.round(), dutch.orders());
        View view = language == Language.EN ? english : dutch;
        return frame.answer(request, selection.known(), view.address(), () -> {
            PlaceReport report = shown.figures(release)
                    .flatMap(figures -> PlaceReport.of(figures, code, shown.evolution(selection), language, view))
                    .orElseThrow(() -> ProblemException.of(ProblemType.ORGANISATION_UNKNOWN));
            return frame.frame(
                    template.data("place", report), language, dutch.address(), english.address(), view.address());
        });
    }
}
