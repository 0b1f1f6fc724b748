package be.telling.statistics.transparency;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public keys that reports are checked with. */
@Path("/v1/signing-keys")
@Tag(name = "log")
@PermitAll
@RunOnVirtualThread
class SigningKeyResource {
    private final LogKeys keys;

    SigningKeyResource(LogKeys keys) {
        this.keys = keys;
    }

    /** A JWK set (RFC 7517). */
    record KeySet(List<Map<String, String>> keys) {}

    @GET
    @Produces("application/jwk-set+json")
    @Operation(operationId = "signingKeys", summary = "The public keys of reports and checkpoints, a JWK set")
    @APIResponse(responseCode = "200", description = "The current one first")
    public KeySet keys() {
        return new KeySet(keys.keys().stream().map(SigningKey::publicJwk).toList());
    }
}
