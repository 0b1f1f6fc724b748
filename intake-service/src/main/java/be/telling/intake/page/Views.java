package be.telling.intake.page;

import be.telling.commons.wording.Wording;
import be.telling.intake.settings.IntakeSettings;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Collection;

/** Fills the templates. */
@Singleton
class Views {

    private static final String HTML = "text/html;charset=utf-8";

    /** Its own files alone, and nothing that stands in the page itself runs; the issuer is reached by links. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Template lists;
    private final Template message;
    private final IntakeSettings settings;
    private final boolean https;

    Views(
            @Location("hr/lists") Template lists,
            @Location("hr/message") Template message,
            IntakeSettings settings,
            PageSettings page) {
        this.lists = lists;
        this.message = message;
        this.settings = settings;
        this.https = page.https();
    }

    Response lists(String language, String who, boolean coordinator, Collection<String> organisations) {
        var data = new PageData(
                language,
                coordinator,
                organisations,
                Wording.of(language),
                settings.maxBody().asLongValue());
        return html(200, frame(lists, language, who).data("data", data.toJson()));
    }

    Response message(int status, String language, String heading, String text) {
        return html(
                status,
                frame(message, language, "")
                        .data("heading", Wording.text(language, heading))
                        .data("text", Wording.text(language, text)));
    }

    private static TemplateInstance frame(Template template, String language, String who) {
        return template.data("w", Wording.of(language)).data("lang", language).data("who", who);
    }

    private Response html(int status, TemplateInstance page) {
        Response.ResponseBuilder response = Response.status(status)
                .type(HTML)
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page.render());
        return (https ? response.header("Strict-Transport-Security", "max-age=31536000") : response).build();
    }
}
