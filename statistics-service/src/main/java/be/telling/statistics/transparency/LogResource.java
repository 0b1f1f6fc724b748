package be.telling.statistics.transparency;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The log for anybody, in C2SP's tlog-tiles form under {@code /v1/log}, and ready-made proofs beside it. */
@Path("/v1/log")
@Tag(name = "log", description = "What was published, withdrawn and refused, for everybody to check; no token needed")
@PermitAll
@RunOnVirtualThread
class LogResource {
    private static final String TEXT = "text/plain;charset=utf-8";
    /** A head is replaced by the next. */
    private static final String SHORT = "public, max-age=2";
    /** A tile of that width is the same for ever. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final TransparencyLog log;
    private final Proofs proofs;
    private final LogKeys keys;

    LogResource(TransparencyLog log, Proofs proofs, LogKeys keys) {
        this.log = log;
        this.proofs = proofs;
        this.keys = keys;
    }

    @GET
    @Path("checkpoint")
    @Operation(operationId = "logCheckpoint", summary = "The signed head of the log (C2SP tlog-checkpoint)")
    @APIResponse(responseCode = "200", description = "A signed note")
    public Response checkpoint() {
        return answer(Optional.of(log.now().head().checkpoint()), TEXT, SHORT);
    }

    @GET
    @Path("tile/{tile: .+}")
    @Operation(
            operationId = "logTile",
            summary = "Hashes or entries of the log: {level}/{number}[.p/{width}] or entries/{number}[.p/{width}]")
    @APIResponse(responseCode = "200", description = "A tile (C2SP tlog-tiles)")
    @APIResponse(responseCode = "404", description = "The log has no such tile, or not yet")
    public Response tile(@PathParam("tile") String path) {
        Optional<byte[]> tile = TilePath.parse(path).flatMap(this::tile);
        return answer(tile, MediaType.APPLICATION_OCTET_STREAM, FOR_EVER);
    }

    @GET
    @Path("proof/{index: [0-9]{1,9}}")
    @Operation(operationId = "logProof", summary = "That an entry is in the log (C2SP tlog-proof, the entry as extra)")
    @APIResponse(responseCode = "200", description = "The proof, with the checkpoint that it leads to")
    @APIResponse(responseCode = "404", description = "The log has no such entry")
    public Response proof(@PathParam("index") @PositiveOrZero long index) {
        return answer(proofs.inclusion(index), TEXT, SHORT);
    }

    @GET
    @Path("consistency/{from: [0-9]{1,9}}")
    @Operation(operationId = "logConsistency", summary = "That the log only grew since it had this many entries")
    @APIResponse(responseCode = "200", description = "The proof, with the checkpoint that it leads to")
    @APIResponse(responseCode = "404", description = "The log isn't as long")
    public Response consistency(@PathParam("from") @PositiveOrZero long from) {
        return answer(proofs.consistency(from), TEXT, SHORT);
    }

    @GET
    @Path("key")
    @Operation(operationId = "logKey", summary = "The verifier keys of checkpoints (C2SP signed-note), a line each")
    @APIResponse(responseCode = "200", description = "The current one first")
    public Response key() {
        StringBuilder lines = new StringBuilder();
        keys.keys().forEach(key -> lines.append(key.verifierKey(keys.origin())).append('\n'));
        return answer(Optional.of(lines.toString()), TEXT, SHORT);
    }

    private Optional<byte[]> tile(TilePath tile) {
        long needed = tile.level() == TilePath.ENTRIES || tile.level() == 0
                ? tile.number() * MerkleTree.TILE_WIDTH + tile.width()
                : 0;
        LogImage image = log.upTo(needed);
        return tile.level() == TilePath.ENTRIES
                ? image.bundle(tile.number(), tile.width())
                : image.tile(tile.level(), tile.number(), tile.width());
    }

    private static Response answer(Optional<?> body, String type, String caching) {
        return Response.ok(body.orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND)), type)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .build();
    }
}
