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
import java.util.stream.Stream;

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
     * @param releases what is or was public or will be when this round comes out, the latest reference date last
     * @param movements who came and went between any two of these and this round, where somebody told
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
        Gate.Onlooker onlooker = gate.onlooker(before.releases(), before.movements());
        return figures -> onlooker.doubts(
                new Dossier(round, List.of(new Form(Format.JSON_STAT.code(), data.apply(figures))), parameters, heads));
    }

    private List<Dossier> earlier(String round) {
        return store.all().stream()
                .filter(release -> !release.round().equals(round))
                .filter(release -> release.state() != Release.State.CANDIDATE)
                .sorted(Comparator.comparing(Release::referenceDate).thenComparing(Release::round))
                .flatMap(release -> known(release).stream())
                .toList();
    }

    /** Also of a withdrawn release: whoever read it still has it. Empty if it was withdrawn before anything was kept of one. */
    private Optional<Dossier> known(Release release) {
        List<Document> documents = store.documents(release.round());
        return documents.isEmpty() ? Optional.empty() : Optional.of(asOneForm(dossier(release.round(), documents)));
    }

    private List<Movements> known(List<Dossier> releases, String round) {
        List<String> rounds = Stream.concat(releases.stream().map(Dossier::round), Stream.of(round))
                .toList();
        List<Movements> known = new ArrayList<>();
        for (String earlier : rounds) {
            for (String later : rounds) {
                if (!earlier.equals(later)) {
                    movements.find(earlier, later).ifPresent(known::add);
                }
            }
        }
        return known;
    }

    /** Examines stored documents again. */
    Gate.Verdict again(String round, List<Document> documents) {
        Dossier dossier = dossier(round, documents);
        return of(round, documents, dossier.parameters(), dossier.heads(), before(round));
    }

    /** Examines stored documents again, as if nothing else had ever been public. */
    Gate.Verdict alone(String round, List<Document> documents) {
        Dossier dossier = dossier(round, documents);
        return of(round, documents, dossier.parameters(), dossier.heads(), new Before(List.of(), List.of()));
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
