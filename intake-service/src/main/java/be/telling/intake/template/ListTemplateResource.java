package be.telling.intake.template;

import be.telling.commons.problem.ParameterError;
import be.telling.commons.problem.Problem;
import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.intake.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** An empty list, so that nobody has to guess what a column is called. */
@Path("/v1/list-template")
@Tag(name = "Lists")
class ListTemplateResource {

    private static final String CSV = "text/csv";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @GET
    @RolesAllowed({Roles.ENTITY, Roles.COORDINATOR})
    @Operation(
            operationId = "getListTemplate",
            summary = "An empty list with its header, to be filled in and submitted",
            description = "In a workbook the column of the numbers is text, so that no leading zero is lost.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = WORKBOOK, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "422",
            description = "invalid-request: no such format or language",
            content = @Content(mediaType = Problem.MEDIA_TYPE))
    public RestResponse<byte[]> template(
            @Parameter(description = "csv or xlsx") @RestQuery @DefaultValue("csv") String format,
            @Parameter(description = "nl or en") @RestQuery @DefaultValue("nl") String lang) {
        TemplateLanguage language = switch (lang) {
            case "nl" -> TemplateLanguage.NL;
            case "en" -> TemplateLanguage.EN;
            default -> throw unknown("lang", "nl or en");
        };
        return switch (format) {
            case "csv" -> file(CSV + ";charset=UTF-8", language, "csv", CsvTemplate.write(language));
            case "xlsx" -> file(WORKBOOK, language, "xlsx", WorkbookTemplate.write(language));
            default -> throw unknown("format", "csv or xlsx");
        };
    }

    private static RestResponse<byte[]> file(String type, TemplateLanguage language, String ending, byte[] bytes) {
        String name = "telling-" + language.fileName() + "." + ending;
        return RestResponse.ResponseBuilder.ok(bytes)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static ProblemException unknown(String parameter, String values) {
        return ProblemException.of(ProblemType.INVALID_REQUEST)
                .with("parameters", List.of(new ParameterError(parameter, "the values are " + values)));
    }
}
