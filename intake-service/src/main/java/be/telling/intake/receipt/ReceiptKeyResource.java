package be.telling.intake.receipt;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public keys that receipts are checked with, for anyone. */
@Path("/v1/receipt-keys")
@Tag(name = "Receipts")
class ReceiptKeyResource {

    private final ReceiptDesk receipts;

    ReceiptKeyResource(ReceiptDesk receipts) {
        this.receipts = receipts;
    }

    @GET
    @PermitAll
    @Produces("application/jwk-set+json")
    @Operation(operationId = "getReceiptKeys", summary = "The public keys of receipts, a JWK set (RFC 7517)")
    public Map<String, Object> keys() {
        return receipts.publicKeys();
    }
}
