package be.telling.statistics.publication;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.statistics.release.Document;
import be.telling.statistics.release.Format;
import be.telling.statistics.release.Release;
import be.telling.statistics.release.Releases;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sums of a release's files, under the names that they are saved under. */
@Path("/v1/releases/{round}/checksums")
@Tag(name = "publication")
@PermitAll
@RunOnVirtualThread
class ChecksumsResource {
    private final Releases releases;

    ChecksumsResource(Releases releases) {
        this.releases = releases;
    }

    @GET
    @Operation(operationId = "checksums", summary = "SHA-256 of the release's files, as sha256sum -c reads them")
    @APIResponse(
            responseCode = "200",
            description = "A line for each file",
            content = @Content(mediaType = "text/plain"))
    @APIResponse(responseCode = "404", description = "No published release of this round")
    @APIResponse(responseCode = "410", description = "Withdrawn")
    public Response sums(@PathParam("round") @Pattern(regexp = Release.ROUND) String round, @Context Request request) {
        Release release = releases.find(round)
                .filter(found -> found.state().known())
                .orElseThrow(() -> ProblemException.of(ProblemType.RELEASE_UNKNOWN));
        if (release.state() == Release.State.WITHDRAWN) {
            throw ProblemException.of(ProblemType.RELEASE_WITHDRAWN);
        }
        StringBuilder lines = new StringBuilder();
        for (Document.Entry document : release.documents()) {
            Format.fromCode(document.name())
                    .ifPresent(format ->
                            lines.append("%s  %s\n".formatted(document.sha256(), file(round, document, format))));
        }
        return Answers.of(request, lines.toString().getBytes(StandardCharsets.UTF_8), "text/plain;charset=utf-8");
    }

    /** What a document is saved as. SDMX-CSV says so in its name, to stand beside the other CSV. */
    static String file(String round, Document.Entry document, Format format) {
        return "telling-%s%s%s.%s"
                .formatted(
                        round,
                        format == Format.SDMX_CSV ? "-sdmx" : "",
                        document.language().isEmpty() ? "" : "-" + document.language(),
                        format.extension());
    }
}
