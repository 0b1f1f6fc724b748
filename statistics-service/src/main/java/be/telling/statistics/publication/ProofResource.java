package be.telling.statistics.publication;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.statistics.release.Release;
import be.telling.statistics.release.Releases;
import be.telling.statistics.transparency.Proofs;
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

/** What a reader keeps to show, without asking anybody, that a release is the one that was published. */
@Path("/v1/releases/{round}/proof")
@Tag(name = "log")
@PermitAll
@RunOnVirtualThread
class ProofResource {
    private final Releases releases;
    private final Proofs proofs;

    ProofResource(Releases releases, Proofs proofs) {
        this.releases = releases;
        this.proofs = proofs;
    }

    @GET
    @Operation(operationId = "releaseProof", summary = "That the release is in the log (C2SP tlog-proof)")
    @APIResponse(responseCode = "200", description = "The proof; of a withdrawn release, that of its withdrawal")
    @APIResponse(responseCode = "404", description = "No published release of this round")
    public Response proof(@PathParam("round") @Pattern(regexp = Release.ROUND) String round, @Context Request request) {
        Release release = releases.find(round)
                .filter(found -> found.state().known())
                .orElseThrow(() -> ProblemException.of(ProblemType.RELEASE_UNKNOWN));
        Long index = release.withdrawalIndex() == null ? release.logIndex() : release.withdrawalIndex();
        String proof = Optional.ofNullable(index)
                .flatMap(proofs::inclusion)
                .orElseThrow(() -> ProblemException.of(ProblemType.SERVICE_UNAVAILABLE));
        return Answers.of(request, proof.getBytes(StandardCharsets.UTF_8), "text/plain;charset=utf-8");
    }
}
