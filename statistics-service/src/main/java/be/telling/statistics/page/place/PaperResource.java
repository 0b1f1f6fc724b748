package be.telling.statistics.page.place;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.statistics.counts.Language;
import be.telling.statistics.page.Frame;
import be.telling.statistics.page.Shown;
import be.telling.statistics.page.Shown.Selection;
import be.telling.statistics.page.table.View;
import be.telling.statistics.release.Release;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The report of one organisation or domain as a PDF, to send or to keep. */
@Path("/")
@Produces(PaperResource.PDF)
@PermitAll
@RunOnVirtualThread
class PaperResource {
    static final String PDF = "application/pdf";

    private final Shown shown;
    private final Frame frame;

    PaperResource(Shown shown, Frame frame) {
        this.shown = shown;
        this.frame = frame;
    }

    @GET
    @Path("organisaties/{code}/verslag.pdf")
    @Operation(hidden = true)
    public Response dutch(
            @PathParam("code") @Pattern(regexp = PlaceResource.CODE) String code,
            @QueryParam("round") @Nullable @Pattern(regexp = Release.ROUND) String round,
            @Context Request request) {
        return answer(Language.NL, PlaceResource.DUTCH + "/" + code, code, round, request);
    }

    @GET
    @Path("en/organisations/{code}/report.pdf")
    @Operation(hidden = true)
    public Response english(
            @PathParam("code") @Pattern(regexp = PlaceResource.CODE) String code,
            @QueryParam("round") @Nullable @Pattern(regexp = Release.ROUND) String round,
            @Context Request request) {
        return answer(Language.EN, PlaceResource.ENGLISH + "/" + code, code, round, request);
    }

    private Response answer(Language language, String path, String code, @Nullable String round, Request request) {
        Selection selection = shown.select(round);
        Release release = selection.release().orElseThrow(() -> ProblemException.of(ProblemType.RELEASE_UNKNOWN));
        View view = new View(path, release.round(), new TreeMap<>());
        Response answer = frame.answer(
                request,
                selection.known(),
                PDF + " " + view.address(),
                PDF,
                () -> shown.figures(release)
                        .flatMap(figures -> PlaceReport.of(figures, code, shown.evolution(selection), language, view))
                        .map(report -> PlacePaper.of(report, language, moment(release)))
                        .orElseThrow(() -> ProblemException.of(ProblemType.ORGANISATION_UNKNOWN)));
        return Response.fromResponse(answer)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"telling-" + release.round() + "-" + code + ".pdf\"")
                .build();
    }

    private static Instant moment(Release release) {
        return Optional.ofNullable(release.publishAt()).orElse(Instant.EPOCH);
    }
}
