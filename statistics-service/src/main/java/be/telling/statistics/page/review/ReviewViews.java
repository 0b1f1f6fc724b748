package be.telling.statistics.page.review;

import be.telling.statistics.counts.Language;
import be.telling.statistics.page.Frame;
import be.telling.statistics.publication.Numbers;
import be.telling.statistics.publication.Wording;
import be.telling.statistics.release.Headline;
import be.telling.statistics.release.Release;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;

/** Fills the statistician's pages; no cache keeps any of them. */
@ApplicationScoped
class ReviewViews {
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final Frame frame;
    private final Template releases;
    private final Template review;
    private final Template message;

    ReviewViews(
            Frame frame,
            @Location("review/releases") Template releases,
            @Location("review/review") Template review,
            @Location("review/message") Template message) {
        this.frame = frame;
        this.releases = releases;
        this.review = review;
        this.message = message;
    }

    /** A release in the list. */
    @RegisterForReflection
    public record Item(String round, String date, String state, String moment, boolean readable) {}

    Response releases(List<Release> all, Language language, String who) {
        List<Item> items = all.stream().map(release -> item(release, language)).toList();
        return html(200, framed(releases.data("items", items).data("who", who), language, ReviewPage.PATH));
    }

    Response review(Reviewing.Reviewed reviewed, Language language, String who) {
        Numbers numbers = new Numbers(language);
        Headline headline = Headline.of(reviewed.figures());
        String path = ReviewPage.PATH + "/releases/" + reviewed.release().round();
        return html(
                200,
                framed(
                        review.data("review", Compared.of(reviewed, language))
                                .data("moment", moment(reviewed.release(), numbers))
                                .data("share", numbers.percent(headline.foreignShare()))
                                .data("unknown", numbers.percent(headline.unknownShare()))
                                .data("persons", numbers.count(headline.persons()))
                                .data("who", who),
                        language,
                        path));
    }

    Response message(int status, Language language, String heading, String text) {
        return html(
                status,
                framed(
                        message.data("heading", word(heading, language)).data("text", word(text, language)),
                        language,
                        ReviewPage.PATH));
    }

    static Response html(int status, TemplateInstance page) {
        return html(status, page.render());
    }

    static Response html(int status, Object page) {
        return Response.status(status)
                .type("text/html;charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .entity(page)
                .build();
    }

    private TemplateInstance framed(TemplateInstance page, Language language, String path) {
        return frame.frame(page, language, path + "?lang=nl", path + "?lang=en", "");
    }

    private static Item item(Release release, Language language) {
        Numbers numbers = new Numbers(language);
        return new Item(
                release.round(),
                numbers.date(release.referenceDate()),
                word("state_" + release.state().code(), language),
                moment(release, numbers),
                release.state() != Release.State.WITHDRAWN);
    }

    /** To the second: that is how an embargo is held. */
    private static String moment(Release release, Numbers numbers) {
        if (release.publishAt() == null) {
            return "";
        }
        var at = release.publishAt().atZone(ZONE);
        return "%s, %d:%02d:%02d"
                .formatted(numbers.date(at.toLocalDate()), at.getHour(), at.getMinute(), at.getSecond());
    }

    private static String word(String key, Language language) {
        return Wording.find(key, language).orElse(key);
    }
}
