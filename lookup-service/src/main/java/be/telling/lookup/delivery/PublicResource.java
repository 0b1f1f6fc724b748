package be.telling.lookup.delivery;

import be.telling.commons.sealedlist.SealingKey;
import be.telling.lookup.definition.Category;
import be.telling.lookup.definition.Definitions;
import be.telling.lookup.definition.Label;
import be.telling.lookup.keys.KeyRing;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What anybody may know who wants to send a list. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
class PublicResource {

    /** @param keys JWKs; lists should be sealed to the first */
    record SealingKeys(String suite, List<Map<String, String>> keys) {}

    record DefinitionSummary(String id, String version, Label title, List<Category> categories) {}

    private final KeyRing keys;
    private final Definitions definitions;

    PublicResource(KeyRing keys, Definitions definitions) {
        this.keys = keys;
        this.definitions = definitions;
    }

    @GET
    @Path("/sealing-keys")
    @PermitAll
    @Operation(summary = "The public keys that lists are sealed to", operationId = "sealingKeys")
    public SealingKeys sealingKeys() {
        return new SealingKeys(
                SealingKey.suite(),
                keys.openingKeys().publicKeys().stream().map(SealingKey::toJwk).toList());
    }

    @GET
    @Path("/definitions")
    @PermitAll
    @Operation(summary = "The definitions that a round can name", operationId = "definitions")
    public List<DefinitionSummary> definitions() {
        return definitions.all().stream()
                .map(d -> new DefinitionSummary(d.id(), d.version(), d.title(), d.categories()))
                .toList();
    }
}
