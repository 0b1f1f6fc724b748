package be.telling.statistics.release;

import be.telling.statistics.counts.CountsArchive;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.gate.Dossier;
import be.telling.statistics.gate.Dossier.Form;
import be.telling.statistics.gate.Gate;
import be.telling.statistics.movements.Movements;
import be.telling.statistics.movements.MovementsArchive;
import be.telling.statistics.protection.Critic;
import be.telling.statistics.protection.Parameters;
import be.telling.statistics.protection.ProtectedFigures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lays a release before the gate, with all that readers have already. */
@ApplicationScoped
class Examination {
    private final Gate gate;
    private final CountsArchive archive;
    private final MovementsArchive movements;
    private final ReleaseStore store;

    Examination(Gate gate, CountsArchive archive, MovementsArchive movements, ReleaseStore store) {
        this.gate = gate;
        this.archive = archive;
        this.movements = movements;
        this.store = store;
    }

    /**
     * What somebody who reads a round's release knows already.
     *
     * @param releases what is public or will be when this round comes out, the latest last
     * @param movements who came and went between each of these and the next, where somebody told
     */
    record Before(List<Dossier> releases, List<Movements> movements) {}

    Before before(String round) {
        List<Dossier> releases = earlier(round);
        return new Before(releases, known(releases, round));
    }

    /** Examines documents that were just made. */
    Gate.Verdict of(String round, List<Document> documents, Parameters parameters, HeadCounts heads, Before before) {
        return gate.examine(
                new Dossier(round, forms(documents), parameters, heads), before.releases(), before.movements());
    }

    /** One for whoever makes the figures of a round: it objects to what an examination could refuse. */
    Critic critic(
            String round,
            Parameters parameters,
            HeadCounts heads,
            Before before,
            Function<ProtectedFigures, byte[]> data) {
        if (before.movements().isEmpty()) {
            // Nothing ties releases to each other, so together they tell no more than each.
            return Critic.NONE;
        }
        return figures -> gate.doubts(
                new Dossier(round, List.of(new Form(Format.JSON_STAT.code(), data.apply(figures))), parameters, heads),
                before.releases(),
                before.movements());
    }

    private List<Dossier> earlier(String round) {
        return store.all().stream()
                .filter(release -> !release.round().equals(round))
                .filter(release ->
                        release.state() == Release.State.PUBLISHED || release.state() == Release.State.EMBARGOED)
                .sorted(Comparator.comparing(Release::referenceDate).thenComparing(Release::round))
                .map(release -> dossier(release.round(), store.documents(release.round())))
                .map(Examination::asOneForm)
                .toList();
    }

    private List<Movements> known(List<Dossier> earlier, String round) {
        List<Movements> known = new ArrayList<>();
        for (int i = 0; i < earlier.size(); i++) {
            String next = i + 1 < earlier.size() ? earlier.get(i + 1).round() : round;
            movements.find(earlier.get(i).round(), next).ifPresent(known::add);
        }
        return known;
    }

    /** Examines stored documents again. */
    Gate.Verdict again(String round, List<Document> documents) {
        Dossier dossier = dossier(round, documents);
        return of(round, documents, dossier.parameters(), dossier.heads(), before(round));
    }

    private Dossier dossier(String round, List<Document> documents) {
        Optional<Document> figures = documents.stream()
                .filter(document -> document.name().equals(Document.FIGURES))
                .findFirst();
        Parameters parameters = FiguresForm.read(
                        figures.orElseThrow(() -> new IllegalStateException("A release lacks its figures"))
                                .body())
                .parameters();
        return new Dossier(
                round,
                forms(documents),
                parameters,
                HeadCounts.of(archive.take(round).counts()));
    }

    /** All its forms were compared when it became public. */
    private static Dossier asOneForm(Dossier dossier) {
        return new Dossier(
                dossier.round(),
                dossier.forms().stream()
                        .filter(form -> form.name().equals(Format.JSON_STAT.code()))
                        .limit(1)
                        .toList(),
                dossier.parameters(),
                dossier.heads());
    }

    private static List<Form> forms(List<Document> documents) {
        return documents.stream()
                .filter(document -> Format.fromCode(document.name()).isPresent())
                .map(document -> new Form(document.name(), document.body()))
                .toList();
    }
}
