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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A document under an address that names its hash: the one to cite, for it can never mean anything else. */
@Path("/v1/releases/{round}/documents/{sha256}")
@Tag(name = "publication")
@PermitAll
@RunOnVirtualThread
class DocumentResource {
    private final Releases releases;

    DocumentResource(Releases releases) {
        this.releases = releases;
    }

    @GET
    @Operation(operationId = "document", summary = "A document of a release by its SHA-256; never changes")
    @APIResponse(responseCode = "200", description = "The bytes with that hash")
    @APIResponse(responseCode = "404", description = "No published release of this round, or no such document")
    @APIResponse(responseCode = "410", description = "Withdrawn")
    public Response document(
            @PathParam("round") @Pattern(regexp = Release.ROUND) String round,
            @PathParam("sha256") @Pattern(regexp = "[0-9a-f]{64}") String sha256,
            @Context Request request) {
        Release release = releases.find(round)
                .filter(found -> found.state().known())
                .orElseThrow(() -> ProblemException.of(ProblemType.RELEASE_UNKNOWN));
        if (release.state() == Release.State.WITHDRAWN) {
            throw withdrawn();
        }
        Document.Entry entry = release.documents().stream()
                .filter(document -> document.sha256().equals(sha256))
                .filter(document -> document.name().equals(Document.REPORT)
                        || Format.fromCode(document.name()).isPresent())
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND));
        String type = Format.fromCode(entry.name()).map(Format::mediaType).orElse(MediaType.APPLICATION_JSON);
        String file = Format.fromCode(entry.name())
                .map(format -> ChecksumsResource.file(round, entry, format))
                .orElse("telling-" + round + "-report.json");
        Response answer = Answers.immutable(
                request, entry, () -> releases.body(release, entry).orElseThrow(DocumentResource::withdrawn), type);
        return Response.fromResponse(answer)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file + "\"")
                .build();
    }

    private static ProblemException withdrawn() {
        return ProblemException.of(ProblemType.RELEASE_WITHDRAWN);
    }
}
