package be.telling.statistics.release;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.statistics.counts.CountsArchive.Taken;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.counts.Language;
import be.telling.statistics.gate.Gate;
import be.telling.statistics.protection.Critic;
import be.telling.statistics.protection.Earlier;
import be.telling.statistics.protection.Parameters;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.protection.Protection;
import be.telling.statistics.protection.Protector;
import be.telling.statistics.protection.Reason;
import be.telling.statistics.transparency.TransparencyLog;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Protects, renders and examines: everything that happens to counts before a statistician decides. */
@ApplicationScoped
class CandidateBuilder {
    private static final Logger LOG = Logger.getLogger(CandidateBuilder.class);

    private final Protector protector;
    private final Examination examination;
    private final List<Rendition> renditions;
    private final MeterRegistry meters;
    private final TransparencyLog log;

    CandidateBuilder(
            Protector protector,
            Examination examination,
            @All List<Rendition> renditions,
            MeterRegistry meters,
            TransparencyLog log) {
        this.protector = protector;
        this.examination = examination;
        this.renditions = renditions.stream()
                .sorted(Comparator.comparing(Rendition::format))
                .toList();
        this.meters = meters;
        this.log = log;
    }

    /**
     * A candidate.
     *
     * @param earlier what is public already
     * @throws ProblemException RELEASE_REFUSED with the reasons
     */
    Candidate build(Taken taken, Parameters parameters, List<Earlier> earlier) {
        String round = taken.counts().round();
        HeadCounts heads = HeadCounts.of(taken.counts());
        Examination.Before before = examination.before(round);
        Critic critic = examination.critic(round, parameters, heads, before, this::data);
        ProtectedFigures figures = switch (protector.protect(taken.counts(), parameters, earlier, critic)) {
            case Protection.Protected done -> done.figures();
            case Protection.Refused refused -> throw refusal(round, "", refused.reasons());
        };
        List<Document> documents = new ArrayList<>();
        for (Rendition rendition : renditions) {
            boolean one = rendition.languages().size() == 1;
            for (Language language : rendition.languages()) {
                documents.add(new Document(
                        rendition.format().code(), one ? "" : language.code(), rendition.render(figures, language)));
            }
        }
        Gate.Verdict verdict = examination.of(round, documents, figures.parameters(), heads, before);
        DisclosureReport report = report(figures, verdict, documents);
        if (!verdict.passed()) {
            throw refusal(round, Document.sha256(data(documents)), verdict.reasons());
        }
        documents.add(new Document(Document.REPORT, "", json(report)));
        documents.add(new Document(Document.FIGURES, "", FiguresForm.write(figures)));
        return new Candidate(round, figures.referenceDate(), taken, report, List.copyOf(documents));
    }

    /** Examines stored bytes again, before they become public. */
    void examineAgain(String round, List<Document> documents) {
        Gate.Verdict verdict = examination.again(round, documents);
        if (!verdict.passed()) {
            throw refusal(round, Document.sha256(data(documents)), verdict.reasons());
        }
    }

    /** The data in the form that all others are compared with. */
    private byte[] data(ProtectedFigures figures) {
        return renditions.stream()
                .filter(rendition -> rendition.format() == Format.JSON_STAT)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A release lacks its data"))
                .render(figures, Language.NL);
    }

    private ProblemException refusal(String round, String hash, List<Reason> reasons) {
        meters.counter("telling.releases.refused").increment();
        LOG.warnf(
                "Release of %s refused: %s %s",
                round, hash, reasons.stream().map(Reason::code).toList());
        log.refused(hash, reasons.stream().map(Reason::code).toList());
        return ProblemException.of(ProblemType.RELEASE_REFUSED).with("reasons", reasons);
    }

    private static DisclosureReport report(ProtectedFigures figures, Gate.Verdict verdict, List<Document> documents) {
        int all = figures.keys().size();
        int shown = figures.figures().size();
        return new DisclosureReport(
                figures.round(),
                figures.referenceDate(),
                figures.definition().id(),
                figures.definition().version(),
                figures.parameters(),
                new DisclosureReport.CellNumbers(all, shown, all - shown),
                DisclosureReport.RULES,
                verdict.checks(),
                verdict.passed(),
                verdict.notExamined().stream().distinct().toList(),
                new DisclosureReport.Attacker(
                        verdict.solver(), figures.parameters().insiders()),
                documents.stream().map(Document::entry).toList());
    }

    private static byte[] data(List<Document> documents) {
        return body(documents, Format.JSON_STAT.code());
    }

    private static byte[] body(List<Document> documents, String name) {
        Optional<Document> found =
                documents.stream().filter(d -> d.name().equals(name)).findFirst();
        return found.orElseThrow(() -> new IllegalStateException("A release lacks its " + name))
                .body();
    }

    private static byte[] json(DisclosureReport report) {
        try {
            return FiguresForm.JSON.writeValueAsBytes(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The report can't be written", e);
        }
    }
}
