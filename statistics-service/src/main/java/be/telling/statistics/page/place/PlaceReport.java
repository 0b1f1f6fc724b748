package be.telling.statistics.page.place;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.Language;
import be.telling.statistics.counts.Organisation;
import be.telling.statistics.page.Headlines;
import be.telling.statistics.page.table.Breakdown;
import be.telling.statistics.page.table.Comparison;
import be.telling.statistics.page.table.Shares;
import be.telling.statistics.page.table.View;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.publication.Evolution;
import be.telling.statistics.publication.Labels;
import be.telling.statistics.publication.Numbers;
import be.telling.statistics.publication.Wording;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is published of one organisation or domain, beside its domain and the whole.
 *
 * @param domain the name of the organisation's domain; empty for a domain
 * @param responded whether a list was delivered; a domain always did
 * @param shown whether its figures are published
 * @param precise whether the group is large enough for a share
 * @param past its share in each round that shows it, oldest first; empty if there is only this one
 */
@RegisterForReflection(ignoreNested = false)
public record PlaceReport(
        String code,
        String name,
        String domain,
        String domainCode,
        String round,
        String date,
        boolean responded,
        boolean shown,
        boolean precise,
        String headline,
        String unknownLine,
        List<String> changes,
        String foreignShare,
        List<Breakdown> breakdowns,
        List<Past> past,
        List<Member> members) {
    /** The place in an earlier or this round. */
    public record Past(String date, String persons, String share, String unknown, boolean shown, String note) {}

    /** An organisation of the domain. */
    public record Member(String code, String name) {}

    /** Empty if the release has no such place. */
    static Optional<PlaceReport> of(
            ProtectedFigures figures, String code, Evolution evolution, Language language, View view) {
        Optional<Organisation> organisation = figures.organisations().stream()
                .filter(o -> o.code().equals(code))
                .findFirst();
        boolean known = organisation.isPresent()
                || figures.domains().stream().anyMatch(domain -> domain.code().equals(code));
        return known ? Optional.of(make(figures, code, organisation, evolution, language, view)) : Optional.empty();
    }

    private static PlaceReport make(
            ProtectedFigures figures,
            String code,
            Optional<Organisation> organisation,
            Evolution evolution,
            Language language,
            View view) {
        Numbers numbers = new Numbers(language);
        Map<String, String> words = Wording.of(language);
        Shares shares = Shares.of(figures, code);
        long persons = shares.persons().orElse(0);
        String share = numbers.share(shares.foreign(), persons);
        boolean precise = shares.shown() && Character.isDigit(share.charAt(0));
        String domain = organisation.map(Organisation::domain).orElse("");
        return new PlaceReport(
                code,
                Labels.place(figures, code, language),
                domain.isEmpty() ? "" : Labels.place(figures, domain, language),
                domain,
                figures.round(),
                numbers.date(figures.referenceDate()),
                organisation.map(Organisation::responded).orElse(true),
                shares.shown(),
                precise,
                word(words, precise ? "place_headline" : "place_headline_small")
                        .formatted(
                                numbers.date(figures.referenceDate()),
                                precise ? share : numbers.count(shares.foreign()),
                                numbers.count(persons)),
                word(words, "headline_unknown").formatted(numbers.share(shares.unknown(), persons)),
                precise ? Headlines.changes(figures, evolution, code, language) : List.of(),
                share,
                new Comparison(figures, code, language, view).all(),
                past(evolution, code, numbers, words),
                figures.organisations().stream()
                        .filter(o -> o.domain().equals(code))
                        .map(o -> new Member(o.code(), o.name().in(language)))
                        .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
                        .toList());
    }

    private static List<Past> past(Evolution evolution, String code, Numbers numbers, Map<String, String> words) {
        List<Past> past = evolution.points().stream()
                .filter(point -> point.figures().places().contains(code) || code.equals(CellKey.TOTAL))
                .map(point -> {
                    Shares shares = Shares.of(point.figures(), code);
                    long persons = shares.persons().orElse(0);
                    return new Past(
                            numbers.date(point.figures().referenceDate()),
                            numbers.count(persons),
                            numbers.share(shares.foreign(), persons),
                            numbers.share(shares.unknown(), persons),
                            shares.shown(),
                            point.definitionBreak() ? word(words, "break_definition") : "");
                })
                .toList();
        return past.size() < 2 ? List.of() : past;
    }

    private static String word(Map<String, String> words, String key) {
        return words.getOrDefault(key, key);
    }
}
