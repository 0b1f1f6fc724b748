package be.telling.statistics.page;

import be.telling.statistics.counts.Language;
import be.telling.statistics.page.Shown.Selection;
import be.telling.statistics.page.table.Order;
import be.telling.statistics.page.table.View;
import be.telling.statistics.release.Release;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The page, in Dutch at the root and in English beside it. */
@Path("/")
@Tag(name = "page", description = "For people")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@RunOnVirtualThread
class PageResource {
    private final Shown shown;
    private final Frame frame;
    private final PublicPage page;

    PageResource(Shown shown, Frame frame, PublicPage page) {
        this.shown = shown;
        this.frame = frame;
        this.page = page;
    }

    @GET
    @Operation(
            operationId = "dutchPage",
            summary = "The page in Dutch; sort=table.column.asc|desc, once for each table, orders its tables")
    public Response dutch(
            @QueryParam("round") @Nullable @Pattern(regexp = Release.ROUND) String round,
            @QueryParam("sort") @Nullable List<String> sort,
            @Context Request request) {
        return answer(Language.NL, round, sort, request);
    }

    @GET
    @Path("en")
    @Operation(
            operationId = "englishPage",
            summary = "The page in English; sort=table.column.asc|desc, once for each table, orders its tables")
    public Response english(
            @QueryParam("round") @Nullable @Pattern(regexp = Release.ROUND) String round,
            @QueryParam("sort") @Nullable List<String> sort,
            @Context Request request) {
        return answer(Language.EN, round, sort, request);
    }

    private Response answer(Language language, @Nullable String round, @Nullable List<String> sort, Request request) {
        SortedMap<String, Order> orders = Order.parse(sort);
        Selection selection = shown.select(round);
        String named = selection.release().map(Release::round).orElse("");
        View dutch = new View("/", named, orders);
        View english = new View("/en", named, orders);
        View view = language == Language.EN ? english : dutch;
        boolean plain = round == null && orders.isEmpty();
        return frame.answer(
                request,
                selection.known(),
                view.address(),
                () -> frame.frame(
                        page.fill(selection, language, view),
                        language,
                        plain ? dutch.path() : dutch.address(),
                        plain ? english.path() : english.address(),
                        isNewest(selection) && orders.isEmpty() ? view.path() : view.address()));
    }

    private static boolean isNewest(Selection selection) {
        return selection.release().equals(selection.published().stream().findFirst());
    }
}
