package be.telling.statistics.page.about;

import be.telling.statistics.counts.Language;
import be.telling.statistics.page.Frame;
import be.telling.statistics.page.Shown;
import be.telling.statistics.page.Shown.Selection;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages that explain. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@RunOnVirtualThread
class AboutResource {
    private final Shown shown;
    private final Frame frame;
    private final Template about;
    private final Template accessibility;
    private final Template embed;

    AboutResource(
            Shown shown,
            Frame frame,
            @Location("about") Template about,
            @Location("accessibility") Template accessibility,
            @Location("embed") Template embed) {
        this.shown = shown;
        this.frame = frame;
        this.about = about;
        this.accessibility = accessibility;
        this.embed = embed;
    }

    @GET
    @Path("uitleg")
    @Operation(hidden = true)
    public Response aboutInDutch(@Context Request request) {
        return answer(about, Language.NL, "/uitleg", "/en/about", request);
    }

    @GET
    @Path("en/about")
    @Operation(hidden = true)
    public Response aboutInEnglish(@Context Request request) {
        return answer(about, Language.EN, "/uitleg", "/en/about", request);
    }

    @GET
    @Path("toegankelijkheid")
    @Operation(hidden = true)
    public Response accessibilityInDutch(@Context Request request) {
        return answer(accessibility, Language.NL, "/toegankelijkheid", "/en/accessibility", request);
    }

    @GET
    @Path("en/accessibility")
    @Operation(hidden = true)
    public Response accessibilityInEnglish(@Context Request request) {
        return answer(accessibility, Language.EN, "/toegankelijkheid", "/en/accessibility", request);
    }

    @GET
    @Path("insluiten")
    @Operation(hidden = true)
    public Response embeddingInDutch(@Context Request request) {
        return answer(embed, Language.NL, "/insluiten", "/en/embed", request);
    }

    @GET
    @Path("en/embed")
    @Operation(hidden = true)
    public Response embeddingInEnglish(@Context Request request) {
        return answer(embed, Language.EN, "/insluiten", "/en/embed", request);
    }

    private Response answer(Template template, Language language, String dutch, String english, Request request) {
        Selection selection = shown.select(null);
        String path = language == Language.EN ? english : dutch;
        return frame.answer(request, selection.known(), path, () -> {
            TemplateInstance page = template.data(
                    "round", selection.release().map(release -> release.round()).orElse(""));
            return frame.frame(page, language, dutch, english, path);
        });
    }
}
