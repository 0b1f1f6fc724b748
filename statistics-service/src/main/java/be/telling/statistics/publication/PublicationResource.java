package be.telling.statistics.publication;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.statistics.counts.Language;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.release.Document;
import be.telling.statistics.release.Format;
import be.telling.statistics.release.Release;
import be.telling.statistics.release.Releases;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Published releases for anybody. */
@Path("/v1/releases")
@Tag(name = "publication", description = "Published figures; no token needed")
@PermitAll
@RunOnVirtualThread
class PublicationResource {
    private final Releases releases;
    private final Viewer viewer;
    private final DisclosurePage disclosurePage;
    private final List<Table> tables;
    private final ObjectMapper json;

    PublicationResource(
            Releases releases,
            Viewer viewer,
            DisclosurePage disclosurePage,
            @All List<Table> tables,
            ObjectMapper json) {
        this.releases = releases;
        this.viewer = viewer;
        this.disclosurePage = disclosurePage;
        this.tables = tables;
        this.json = json;
    }

    @GET
    @Operation(operationId = "listReleases", summary = "Published and withdrawn releases, newest first")
    @APIResponse(
            responseCode = "200",
            description = "What there is",
            content = @Content(mediaType = "application/json"))
    public Response list(@Context Request request) {
        List<ReleaseDescription> descriptions = viewer.visible(releases.all()).stream()
                .map(release -> ReleaseDescription.of(release, releases.figures(release)))
                .toList();
        return Answers.of(request, bytes(Map.of("releases", descriptions)), MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("/{round}")
    @Operation(operationId = "describeRelease", summary = "What a release counts, its documents and their checksums")
    @APIResponse(
            responseCode = "200",
            description = "The release",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReleaseDescription.class)))
    @APIResponse(responseCode = "404", description = "No published release of this round")
    public Response describe(
            @PathParam("round") @Pattern(regexp = Release.ROUND) String round, @Context Request request) {
        Release release = visible(round);
        byte[] body = bytes(ReleaseDescription.of(release, releases.figures(release)));
        return Answers.of(request, release, Document.sha256(body), () -> body, MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("/{round}/data")
    @Operation(
            operationId = "releaseData",
            summary =
                    "The figures: json-stat (default), csv, sdmx-csv or xlsx, by Accept or ?format=; whole or in part")
    @APIResponse(
            responseCode = "200",
            description = "The figures; a withheld one is null or empty with a status",
            content = {
                @Content(mediaType = "application/json"),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "application/vnd.sdmx.data+csv"),
                @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            })
    @APIResponse(responseCode = "304", description = "Unchanged")
    @APIResponse(responseCode = "404", description = "No published release of this round")
    @APIResponse(responseCode = "406", description = "Not in that form; names the forms that there are")
    @APIResponse(responseCode = "410", description = "Withdrawn")
    public Response data(
            @PathParam("round") @Pattern(regexp = Release.ROUND) String round,
            @QueryParam("format") @Nullable String formatParameter,
            @QueryParam("lang") @Nullable String lang,
            @Parameter(description = "Only these organisations or domains, or _T for the whole", example = "OVO000101")
                    @QueryParam("organisation")
                    @Size(max = 200)
                    List<String> organisations,
            @Parameter(
                            description = "Broken down by these only: LEVEL, STATUTE, SEX, AGE, or _T for none",
                            example = "LEVEL")
                    @QueryParam("dimension")
                    @Size(max = 10)
                    List<String> dimensions,
            @Context HttpHeaders headers,
            @Context Request request) {
        Release release = notWithdrawn(visible(round));
        Format format = Negotiation.format(formatParameter, headers);
        Language language = Negotiation.language(lang);
        if (!organisations.isEmpty() || !dimensions.isEmpty()) {
            Selection selection = Selection.of(figures(release), organisations, dimensions);
            byte[] part = tables.stream()
                    .filter(table -> table.format() == format)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No form for a part of a release"))
                    .render(selection, language);
            return saved(
                    Answers.of(request, release, Document.sha256(part), () -> part, format.mediaType()),
                    format,
                    "telling-" + round + "-part." + format.extension());
        }
        Document.Entry entry = release.document(format.code(), language)
                .orElseThrow(() -> new IllegalStateException("A release lacks a form"));
        Response answer = Answers.of(request, release, entry.sha256(), () -> body(release, entry), format.mediaType());
        return saved(answer, format, ChecksumsResource.file(round, entry, format));
    }

    @GET
    @Path("/{round}/disclosure-report")
    @Operation(
            operationId = "disclosureReport",
            summary = "How persons are protected in this release, and what of it was examined")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {@Content(mediaType = "application/json"), @Content(mediaType = "text/html")})
    @APIResponse(responseCode = "404", description = "No published release of this round")
    @APIResponse(responseCode = "410", description = "Withdrawn")
    public Response disclosureReport(
            @PathParam("round") @Pattern(regexp = Release.ROUND) String round,
            @QueryParam("format") @Nullable String formatParameter,
            @QueryParam("lang") @Nullable String lang,
            @Context HttpHeaders headers,
            @Context Request request) {
        Release release = notWithdrawn(visible(round));
        Language language = Negotiation.language(lang);
        Document.Entry entry = release.document(Document.REPORT, language)
                .orElseThrow(() -> new IllegalStateException("A release lacks its report"));
        if (!Negotiation.html(formatParameter, headers)) {
            return Answers.of(request, release, entry.sha256(), () -> body(release, entry), MediaType.APPLICATION_JSON);
        }
        byte[] page = disclosurePage.render(body(release, entry), language);
        return Answers.of(request, release, Document.sha256(page), () -> page, "text/html;charset=utf-8");
    }

    /** The answer with a name to save it under. */
    private static Response saved(Response answer, Format format, String file) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(format) + "; filename=\"" + file + "\"")
                .build();
    }

    private ProtectedFigures figures(Release release) {
        return releases.figures(release).orElseThrow(PublicationResource::withdrawn);
    }

    private Release visible(String round) {
        return viewer.see(releases.find(round)).orElseThrow(() -> ProblemException.of(ProblemType.RELEASE_UNKNOWN));
    }

    private static Release notWithdrawn(Release release) {
        if (release.state() == Release.State.WITHDRAWN) {
            throw withdrawn();
        }
        return release;
    }

    private byte[] body(Release release, Document.Entry entry) {
        return releases.body(release, entry).orElseThrow(PublicationResource::withdrawn);
    }

    private static ProblemException withdrawn() {
        return ProblemException.of(ProblemType.RELEASE_WITHDRAWN)
                .withDetail("The reason stands with the release's description.");
    }

    /** A browser shows JSON and saves tables. */
    private static String disposition(Format format) {
        return format == Format.JSON_STAT ? "inline" : "attachment";
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A description can't be written", e);
        }
    }
}
