package be.telling.statistics.publication;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.statistics.counts.Language;
import be.telling.statistics.release.Document;
import be.telling.statistics.release.Release;
import be.telling.statistics.release.Releases;
import be.telling.statistics.transparency.ReportSignature;
import be.telling.statistics.transparency.TransparencyLog;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The signature beside a disclosure report, for who got the report from somebody else. */
@Path("/v1/releases/{round}/disclosure-report/signature")
@Tag(name = "log")
@PermitAll
@RunOnVirtualThread
class ReportSignatureResource {
    private final Releases releases;
    private final TransparencyLog log;
    private final ReportSignature signature;

    ReportSignatureResource(Releases releases, TransparencyLog log, ReportSignature signature) {
        this.releases = releases;
        this.log = log;
        this.signature = signature;
    }

    @GET
    @Operation(
            operationId = "reportSignature",
            summary = "The signature of the disclosure report's JSON: a JWS with the payload left out")
    @APIResponse(responseCode = "200", description = "The signature; see /v1/signing-keys")
    @APIResponse(responseCode = "404", description = "No published release of this round")
    @APIResponse(responseCode = "410", description = "Withdrawn")
    public Response sign(@PathParam("round") @Pattern(regexp = Release.ROUND) String round, @Context Request request) {
        Release release = releases.find(round)
                .filter(found -> found.state().known())
                .orElseThrow(() -> ProblemException.of(ProblemType.RELEASE_UNKNOWN));
        byte[] report = release.document(Document.REPORT, Language.NL)
                .flatMap(entry -> releases.body(release, entry))
                .orElseThrow(() -> ProblemException.of(ProblemType.RELEASE_WITHDRAWN));
        requireLogged(release, report);
        byte[] jws = signature.of(report).getBytes(StandardCharsets.US_ASCII);
        return Answers.of(request, jws, "application/jose");
    }

    /** Whoever changed a row of the database doesn't get it signed. */
    private void requireLogged(Release release, byte[] report) {
        boolean logged = Optional.ofNullable(release.logIndex())
                .flatMap(log::entry)
                .map(entry -> new String(entry, StandardCharsets.UTF_8))
                .filter(entry -> entry.contains("\"report\":\"" + Document.sha256(report) + "\""))
                .isPresent();
        if (!logged) {
            throw new IllegalStateException("The report isn't the one in the log");
        }
    }
}
