package be.telling.statistics.page.place;

import be.telling.statistics.counts.Domain;
import be.telling.statistics.counts.Language;
import be.telling.statistics.counts.Organisation;
import be.telling.statistics.page.Frame;
import be.telling.statistics.page.Shown;
import be.telling.statistics.page.Shown.Selection;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.publication.Numbers;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Finds an organisation by a part of its name. What was typed is never shown again: the page has only known names. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@RunOnVirtualThread
class FindResource {
    private final Shown shown;
    private final Frame frame;
    private final Template template;

    FindResource(Shown shown, Frame frame, @Location("find") Template template) {
        this.shown = shown;
        this.frame = frame;
        this.template = template;
    }

    /** A domain and those of its organisations that were looked for. */
    @RegisterForReflection
    public record Group(String code, String name, List<PlaceReport.Member> members) {}

    @GET
    @Path("organisaties")
    @Operation(hidden = true)
    public Response dutch(@QueryParam("naam") @Nullable @Size(max = 200) String name, @Context Request request) {
        return answer(Language.NL, name, request);
    }

    @GET
    @Path("en/organisations")
    @Operation(hidden = true)
    public Response english(@QueryParam("name") @Nullable @Size(max = 200) String name, @Context Request request) {
        return answer(Language.EN, name, request);
    }

    private Response answer(Language language, @Nullable String name, Request request) {
        Selection selection = shown.select(null);
        String wanted = name == null ? "" : plain(name);
        String path = language == Language.EN ? PlaceResource.ENGLISH : PlaceResource.DUTCH;
        Optional<ProtectedFigures> figures = selection.release().flatMap(shown::figures);
        List<Organisation> found =
                figures.map(f -> matching(f, wanted, language)).orElse(List.of());
        if (!wanted.isEmpty() && found.size() == 1) {
            return Response.seeOther(URI.create(path + "/" + found.getFirst().code()))
                    .header("Cache-Control", "no-cache")
                    .build();
        }
        boolean nothing = !wanted.isEmpty() && found.isEmpty();
        List<Organisation> listed =
                nothing ? figures.map(f -> matching(f, "", language)).orElse(List.of()) : found;
        String key =
                path + "?" + nothing + listed.stream().map(Organisation::code).toList();
        return frame.answer(request, selection.known(), key, () -> {
            TemplateInstance page = template.data(
                            "groups",
                            figures.map(f -> groups(f, listed, language)).orElse(List.of()))
                    .data(
                            "names",
                            figures.map(f -> matching(f, "", language)).orElse(List.of()).stream()
                                    .map(o -> o.name().in(language))
                                    .toList())
                    .data("nothing", nothing)
                    .data("searched", !wanted.isEmpty())
                    .data("number", listed.size())
                    .data(
                            "date",
                            selection
                                    .release()
                                    .map(release -> new Numbers(language).date(release.referenceDate()))
                                    .orElse(""));
            return frame.frame(page, language, PlaceResource.DUTCH, PlaceResource.ENGLISH, path);
        });
    }

    /** Those with all the words in their name; one alone if that is its whole name. */
    private static List<Organisation> matching(ProtectedFigures figures, String wanted, Language language) {
        List<Organisation> found = figures.organisations().stream()
                .filter(o -> {
                    String name = plain(o.name().in(language)) + " " + o.code().toLowerCase(Locale.ROOT);
                    return List.of(wanted.split(" ")).stream().allMatch(name::contains);
                })
                .sorted(Comparator.comparing((Organisation o) -> o.name().in(language), String.CASE_INSENSITIVE_ORDER))
                .toList();
        return found.stream()
                .filter(o -> plain(o.name().in(language)).equals(wanted))
                .findFirst()
                .map(List::of)
                .orElse(found);
    }

    private static List<Group> groups(ProtectedFigures figures, List<Organisation> listed, Language language) {
        return figures.domains().stream()
                .map(domain -> group(domain, listed, language))
                .filter(group -> !group.members().isEmpty())
                .toList();
    }

    private static Group group(Domain domain, List<Organisation> listed, Language language) {
        return new Group(
                domain.code(),
                domain.name().in(language),
                listed.stream()
                        .filter(o -> o.domain().equals(domain.code()))
                        .map(o -> new PlaceReport.Member(o.code(), o.name().in(language)))
                        .toList());
    }

    /** Without accents and capitals, so that people needn't type them. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
