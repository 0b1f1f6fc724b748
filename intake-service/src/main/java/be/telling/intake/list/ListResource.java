package be.telling.intake.list;

import be.telling.commons.http.UploadId;
import be.telling.commons.problem.ParameterError;
import be.telling.commons.problem.Problem;
import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.commons.sealedlist.SealedListWriter;
import be.telling.intake.access.OrganisationAccess;
import be.telling.intake.access.Roles;
import be.telling.intake.hint.HintDesk;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** An organisation's list in a round: submit, see, withdraw, and have it in writing. */
@Path(ListResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(OrganisationAccess.OWN_LIST)
@Tag(name = "Lists")
class ListResource {

    static final String PATH = "/v1/rounds/{round}/lists/{organisation}";

    private final ListFormats formats;
    private final ListSubmission submission;
    private final SealedSubmission sealedSubmission;
    private final ListStore store;
    private final StoredLists lists;
    private final Receipts receipts;
    private final HintDesk hints;

    ListResource(
            ListFormats formats,
            ListSubmission submission,
            SealedSubmission sealedSubmission,
            ListStore store,
            StoredLists lists,
            Receipts receipts,
            HintDesk hints) {
        this.formats = formats;
        this.submission = submission;
        this.sealedSubmission = sealedSubmission;
        this.store = store;
        this.lists = lists;
        this.receipts = receipts;
        this.hints = hints;
    }

    @PUT
    @Consumes(MediaType.WILDCARD)
    @RunOnVirtualThread
    @Operation(
            operationId = "putList",
            summary = "Submits or replaces a list",
            description =
                    "Columns: national_number, level, statute, sex, age, fte, in English or Dutch. A list with a bad"
                            + " row is refused whole unless invalid=skip. A list without rows is taken. The body may be"
                            + " packed (Content-Encoding: gzip). A list that the organisation sealed itself is checked"
                            + " by the register side while it comes in. Every answer names the upload in X-Request-Id:"
                            + " by that it is found in the logs of both sides.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = SealedListWriter.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/x-ndjson",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "Stored, the first one",
            headers =
                    @Header(
                            name = UploadId.HEADER,
                            description = "The upload's name in logs",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ListView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Stored in the place of another, or a dry run",
            headers =
                    @Header(
                            name = UploadId.HEADER,
                            description = "The upload's name in logs",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ListView.class)))
    @APIResponse(
            responseCode = "400",
            description = "list-unreadable with the row, or list-cut-off",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    @APIResponse(
            responseCode = "404",
            description = "round-unknown or organisation-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    @APIResponse(
            responseCode = "408",
            description = "upload-too-slow",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    @APIResponse(
            responseCode = "409",
            description = "round-not-open, round-changed, or list-already-sent",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    @APIResponse(
            responseCode = "413",
            description = "body-too-large, list-too-long, row-too-long, too-many-columns or unpacked-too-large",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    @APIResponse(
            responseCode = "415",
            description = "unsupported-media-type or sealed-list-required",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    @APIResponse(
            responseCode = "422",
            description = "list-rejected with the members of the report, unknown-columns, missing-column,"
                    + " duplicate-columns, sealed-list-invalid or sealing-key-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    @APIResponse(
            responseCode = "429",
            description = "too-many-uploads",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    @APIResponse(
            responseCode = "503",
            description = "register-side-unreachable: its sealing key was never seen, or it can't check a sealed list",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    public RestResponse<ListView> submit(
            String round,
            String organisation,
            @Parameter(description = "skip: store the good rows of a list that has bad ones") @RestQuery @Nullable
                    String invalid,
            @Parameter(description = "true: validate and report, store nothing") @RestQuery("dry-run") @Nullable
                    String dryRun,
            @Parameter(
                            description = "names the upload in logs; 8 to 64 letters, digits and . _ -, at most 8 of"
                                    + " them digits. Any other, and none, is replaced")
                    @RestHeader(UploadId.HEADER)
                    String uploadId,
            @Context HttpHeaders headers,
            @Context UriInfo address,
            @Context SecurityIdentity caller,
            @Parameter(hidden = true) InputStream body) {
        var request = new ListSubmission.Request(
                round,
                organisation,
                caller.getPrincipal().getName(),
                isChosen("invalid", invalid, "skip"),
                isChosen("dry-run", dryRun, "true"),
                isCoordinator(caller),
                new UploadId(uploadId));
        String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        ListSubmission.Outcome outcome = SealedSubmission.isDeclared(headers.getMediaType())
                ? sealedSubmission.submit(request, encoding, body)
                : submission.submit(request, formats.declared(headers.getMediaType(), encoding), body);
        return outcome.created()
                ? RestResponse.ResponseBuilder.<ListView>created(address.getAbsolutePath())
                        .entity(outcome.report())
                        .build()
                : RestResponse.ok(outcome.report());
    }

    private static boolean isChosen(String parameter, @Nullable String value, String only) {
        if (value != null && !value.equals(only)) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST)
                    .with("parameters", List.of(new ParameterError(parameter, "the only value is " + only)));
        }
        return value != null;
    }

    private static boolean isCoordinator(SecurityIdentity caller) {
        return caller.hasRole(Roles.COORDINATOR);
    }

    @GET
    @WithSession
    @Operation(operationId = "getList", summary = "State and validation report of the stored list")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ListView.class)))
    @APIResponse(
            responseCode = "404",
            description = "round-unknown, organisation-unknown or list-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    public Uni<ListView> get(String round, String organisation, @Context SecurityIdentity caller) {
        return lists.of(round, organisation)
                .chain(list -> lists.ending(round).map(ending -> list.view(isCoordinator(caller), ending)));
    }

    @GET
    @Path("receipt")
    @Produces("application/jose")
    @WithSession
    @Operation(operationId = "getReceipt", summary = "Signed receipt of the stored list: JWS, EdDSA, compact form")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content = @Content(mediaType = "application/jose", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "404",
            description = "round-unknown, organisation-unknown or list-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    public Uni<String> receipt(String round, String organisation, @Context SecurityIdentity caller) {
        return receipts.ofStored(round, organisation, isCoordinator(caller));
    }

    @GET
    @Path("destruction-receipt")
    @Produces("application/jose")
    @WithSession
    @Operation(
            operationId = "getDestructionReceipt",
            summary = "Signed receipt that the list is destroyed: JWS, EdDSA, compact form",
            description = "When this side removed the list and when the register side destroyed it, as it tells.")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content = @Content(mediaType = "application/jose", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "404",
            description = "round-unknown, organisation-unknown or list-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    @APIResponse(
            responseCode = "409",
            description = "list-not-destroyed: the count isn't done",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    public Uni<String> destructionReceipt(String round, String organisation, @Context SecurityIdentity caller) {
        return receipts.ofDestroyed(round, organisation, isCoordinator(caller));
    }

    @DELETE
    @RunOnVirtualThread
    @Operation(operationId = "deleteList", summary = "Withdraws the list while the round is open")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(
            responseCode = "404",
            description = "round-unknown, organisation-unknown or list-unknown",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    @APIResponse(
            responseCode = "409",
            description = "round-not-open",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    public void withdraw(String round, String organisation) {
        store.withdraw(round, organisation);
        hints.withdrawn(round, organisation);
    }
}
