package be.telling.lookup.operation.page;

import be.telling.commons.wording.Wording;
import be.telling.lookup.delivery.Progress;
import be.telling.lookup.operation.GrantDesk;
import be.telling.lookup.operation.OpenPersons;
import be.telling.lookup.operation.OpenPersons.OpenPerson;
import be.telling.lookup.operation.OperationLog;
import be.telling.lookup.operation.RoundBook;
import be.telling.lookup.operation.RoundBook.RoundDetail;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills the templates. */
@Singleton
class Views {

    private static final String HTML = "text/html;charset=utf-8";

    /** Its own style sheet and its own forms; the issuer is reached by links, never by a form. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private static final int OPERATIONS = 20;
    static final int PERSONS = 50;

    private final Template rounds;
    private final Template round;
    private final Template refusal;
    private final RoundBook book;
    private final OpenPersons persons;
    private final OperationLog log;
    private final GrantDesk grant;
    private final FormToken forms;

    Views(
            @Location("operator/rounds") Template rounds,
            @Location("operator/round") Template round,
            @Location("operator/refusal") Template refusal,
            RoundBook book,
            OpenPersons persons,
            OperationLog log,
            GrantDesk grant,
            FormToken forms) {
        this.rounds = rounds;
        this.round = round;
        this.refusal = refusal;
        this.book = book;
        this.persons = persons;
        this.log = log;
        this.grant = grant;
        this.forms = forms;
    }

    String rounds(String language, String subject, @Nullable String done) {
        GrantDesk.GrantView terms = grant.show();
        return frame(rounds, language, OperatorPage.PATH, subject, done)
                .data(
                        "rounds",
                        book.all().stream()
                                .map(r -> RoundRow.of(r.progress(), language))
                                .toList())
                .data("grant", terms)
                .data("rate", terms.rateSet() ? number(terms.rate()) : "")
                .data("concurrency", terms.concurrencySet() ? terms.concurrency() : "")
                .data("rateNow", number(terms.rate()))
                .data(
                        "pausedSince",
                        terms.pause() == null ? "" : RoundRow.time(terms.pause().since()))
                .data("operations", operations(null, language))
                .render();
    }

    List<OpenPerson> open(String id, @Nullable String after) {
        return persons.page(id, null, after, PERSONS);
    }

    String round(String language, String subject, String id, List<OpenPerson> open, @Nullable String done) {
        RoundDetail detail = book.one(id);
        Progress progress = detail.progress();
        return frame(round, language, OperatorPage.PATH + "/rounds/" + id, subject, done)
                .data("round", RoundRow.of(progress, language))
                .data("detail", detail)
                .data("progress", progress)
                .data("started", RoundRow.time(progress.startedAt()))
                .data("notices", notices(progress, language))
                .data("calls", lines(detail, language))
                .data("open", open.stream().map(p -> OpenRow.of(p, language)).toList())
                .data("next", open.size() < PERSONS ? "" : open.getLast().handle())
                .data("operations", operations(id, language))
                .render();
    }

    String refusal(String language, String key) {
        return frame(refusal, language, OperatorPage.PATH, "", null)
                .data("heading", Wording.text(language, "refused"))
                .data("text", Wording.text(language, key))
                .render();
    }

    String signedOut(String language) {
        return frame(refusal, language, OperatorPage.PATH, "", null)
                .data("heading", Wording.text(language, "signed_out"))
                .data("text", Wording.text(language, "signed_out_text"))
                .render();
    }

    static Response html(int status, String page) {
        return Response.status(status)
                .type(HTML)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page)
                .build();
    }

    private TemplateInstance frame(
            Template template, String language, String path, String subject, @Nullable String done) {
        String text = "done_" + done;
        return template.data("w", Wording.of(language))
                .data("lang", language)
                .data("path", path)
                .data("subject", subject)
                .data("csrf", subject.isEmpty() ? "" : forms.make(subject))
                .data(
                        "done",
                        Optional.ofNullable(Wording.of(language).get(text)).orElse(""));
    }

    private static List<String> notices(Progress progress, String language) {
        List<String> notices = new ArrayList<>();
        if (progress.halted() != null) {
            String organisation = progress.halted().organisation();
            notices.add(Wording.text(language, "notice_halted") + " "
                    + progress.halted().code() + (organisation == null ? "" : " (" + organisation + ")"));
        }
        if (progress.pausedSince() != null) {
            notices.add(Wording.text(language, "notice_paused") + " " + RoundRow.time(progress.pausedSince()));
        }
        if (progress.abandoned() != null) {
            notices.add(Wording.text(language, "notice_abandoned") + " "
                    + progress.abandoned().reason());
        }
        return notices;
    }

    private static List<Line> lines(RoundDetail detail, String language) {
        return detail.calls().entrySet().stream()
                .map(call -> new Line(
                        Wording.text(language, "call_" + call.getKey()),
                        call.getValue().toString()))
                .toList();
    }

    private List<Entry> operations(@Nullable String id, String language) {
        return log.read(id, null, OPERATIONS).stream()
                .map(operation -> Entry.of(operation, language))
                .toList();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
