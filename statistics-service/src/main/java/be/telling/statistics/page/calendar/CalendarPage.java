package be.telling.statistics.page.calendar;

import be.telling.statistics.calendar.Announcement;
import be.telling.statistics.calendar.ReleaseCalendar;
import be.telling.statistics.correction.Correction;
import be.telling.statistics.counts.Language;
import be.telling.statistics.page.Frame;
import be.telling.statistics.page.Shown;
import be.telling.statistics.page.Shown.Selection;
import be.telling.statistics.publication.Numbers;
import be.telling.statistics.release.Release;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What will be published and what was. A round that is public leaves the upper list by itself. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@RunOnVirtualThread
class CalendarPage {
    private static final String DUTCH = "/kalender";
    private static final String ENGLISH = "/en/calendar";
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final Shown shown;
    private final ReleaseCalendar calendar;
    private final Frame frame;
    private final Template template;

    CalendarPage(Shown shown, ReleaseCalendar calendar, Frame frame, @Location("calendar") Template template) {
        this.shown = shown;
        this.calendar = calendar;
        this.frame = frame;
        this.template = template;
    }

    /** A count that is announced. */
    @RegisterForReflection
    public record Coming(String date, String moment, String machine, String note) {}

    /** A count that was published; {@code state} is a key of the words. */
    @RegisterForReflection
    public record Done(String round, String date, String day, String state, String note) {}

    private record State(Shown.Known known, List<Announcement> announcements) {}

    @GET
    @Path("kalender")
    @Operation(hidden = true)
    public Response dutch(@Context Request request) {
        return answer(Language.NL, request);
    }

    @GET
    @Path("en/calendar")
    @Operation(hidden = true)
    public Response english(@Context Request request) {
        return answer(Language.EN, request);
    }

    private Response answer(Language language, Request request) {
        Selection selection = shown.select(null);
        List<Announcement> announcements = calendar.all().stream()
                .filter(announcement -> selection.known().releases().stream()
                        .noneMatch(release -> release.round().equals(announcement.round())))
                .toList();
        String path = language == Language.EN ? ENGLISH : DUTCH;
        return frame.answer(request, new State(selection.known(), announcements), path, () -> {
            Numbers numbers = new Numbers(language);
            TemplateInstance page = template.data(
                            "coming",
                            announcements.stream()
                                    .map(announcement -> coming(announcement, language))
                                    .toList())
                    .data(
                            "done",
                            selection.known().releases().stream()
                                    .map(release -> done(release, selection, numbers))
                                    .toList());
            return frame.frame(page, language, DUTCH, ENGLISH, path);
        });
    }

    private static Coming coming(Announcement announcement, Language language) {
        Numbers numbers = new Numbers(language);
        ZonedDateTime at = announcement.releaseAt().atZone(ZONE);
        String moment = "%s, %d:%02d".formatted(numbers.date(at.toLocalDate()), at.getHour(), at.getMinute());
        return new Coming(
                numbers.date(announcement.referenceDate()),
                moment,
                announcement.releaseAt().toString(),
                announcement.note() == null ? "" : announcement.note().in(language));
    }

    private static Done done(Release release, Selection selection, Numbers numbers) {
        Optional<Correction> corrected = selection.correctionOf(release);
        boolean withdrawn = release.state() == Release.State.WITHDRAWN;
        String state = withdrawn ? "state_withdrawn" : corrected.isPresent() ? "state_corrected" : "state_published";
        String note = withdrawn
                ? Optional.ofNullable(release.reason()).orElse("")
                : corrected.map(c -> c.note().in(numbers.language())).orElse("");
        return new Done(
                withdrawn ? "" : release.round(),
                numbers.date(release.referenceDate()),
                day(release.publishAt(), numbers),
                state,
                note);
    }

    private static String day(@Nullable Instant at, Numbers numbers) {
        return at == null ? "" : numbers.day(at);
    }
}
