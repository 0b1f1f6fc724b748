package be.telling.statistics.publication.catalog;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.statistics.publication.Answers;
import be.telling.statistics.publication.Offer;
import be.telling.statistics.publication.PublicAddress;
import be.telling.statistics.release.Release;
import be.telling.statistics.release.Releases;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The catalogue that data portals harvest. */
@Path("/v1/catalog")
@Tag(name = "publication")
@PermitAll
@RunOnVirtualThread
class CatalogResource {
    private final Releases releases;
    private final Catalog catalog;

    CatalogResource(Releases releases, PublicAddress address) {
        this.releases = releases;
        this.catalog = new Catalog(address);
    }

    /** The forms of RDF that there are. */
    private enum Form {
        TURTLE("turtle", "text/turtle"),
        JSON_LD("json-ld", "application/ld+json");

        private final String code;
        private final String mediaType;

        Form(String code, String mediaType) {
            this.code = code;
            this.mediaType = mediaType;
        }
    }

    @GET
    @Operation(
            operationId = "catalog",
            summary = "The catalogue: DCAT-AP 3 with StatDCAT-AP, Turtle (default) or JSON-LD, by Accept or ?format=")
    @APIResponse(
            responseCode = "200",
            description = "What is published, for data portals",
            content = {@Content(mediaType = "text/turtle"), @Content(mediaType = "application/ld+json")})
    @APIResponse(responseCode = "406", description = "Not in that form; names the forms that there are")
    public Response catalog(
            @Parameter(example = "json-ld") @QueryParam("format") @Nullable String format,
            @Context HttpHeaders headers,
            @Context Request request) {
        Form form = form(format, headers);
        Thing root = catalog.of(releases.all().stream()
                .filter(release -> release.state() == Release.State.PUBLISHED)
                .toList());
        String text = form == Form.TURTLE ? Turtle.of(root) : JsonLd.of(root);
        return Answers.of(request, text.getBytes(StandardCharsets.UTF_8), form.mediaType + ";charset=utf-8");
    }

    private static Form form(@Nullable String parameter, HttpHeaders headers) {
        List<Form> forms = List.of(Form.values());
        return (parameter == null
                        ? forms.stream()
                                .map(form -> Offer.of(form, MediaType.valueOf(form.mediaType), headers))
                                .filter(offer -> offer.quality() > 0)
                                .max(Comparator.naturalOrder())
                                .map(Offer::form)
                        : forms.stream()
                                .filter(form -> form.code.equals(parameter))
                                .findFirst())
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_ACCEPTABLE)
                        .with(
                                "formats",
                                Arrays.stream(Form.values()).map(f -> f.code).toList()));
    }
}
