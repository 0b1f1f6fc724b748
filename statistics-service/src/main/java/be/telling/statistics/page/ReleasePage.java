package be.telling.statistics.page;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.Category;
import be.telling.statistics.counts.Cells;
import be.telling.statistics.counts.Language;
import be.telling.statistics.counts.Organisation;
import be.telling.statistics.page.chart.BarChart;
import be.telling.statistics.page.table.Breakdown;
import be.telling.statistics.page.table.Breakdowns;
import be.telling.statistics.page.table.View;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.publication.Evolution;
import be.telling.statistics.publication.Numbers;
import be.telling.statistics.publication.Wording;
import be.telling.statistics.release.Document;
import be.telling.statistics.release.Format;
import be.telling.statistics.release.Headline;
import be.telling.statistics.release.Release;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that the page says about one release, as text that the template only has to place. */
@RegisterForReflection(ignoreNested = false)
public record ReleasePage(
        String round,
        String date,
        String published,
        String headline,
        String unknownLine,
        List<String> changes,
        String foreignShare,
        String unknownShare,
        List<Part> parts,
        String organisations,
        String silent,
        List<String> names,
        List<Breakdown> breakdowns,
        String definitionTitle,
        String definitionText,
        List<CategoryLine> categories,
        int base,
        int minimumSize,
        List<Download> downloads) {
    /** A category in the strip under the headline. {@code style} picks its colour. */
    public record Part(String name, String persons, String share, String at, String width, String style) {}

    /** A category and what it means for the headline. */
    public record CategoryLine(String name, boolean foreign, boolean unknown) {}

    /** A file to take away. */
    public record Download(String name, String href, String size, String sha256) {}

    static ReleasePage of(
            Release release, ProtectedFigures figures, Evolution evolution, Language language, View view) {
        Numbers numbers = new Numbers(language);
        Map<String, String> words = Wording.of(language);
        Headline headline = Headline.of(figures);
        Breakdowns breakdowns = new Breakdowns(figures, language, view);
        List<Organisation> silent =
                figures.organisations().stream().filter(o -> !o.responded()).toList();
        long responded = figures.organisations().size() - silent.size();
        String share = numbers.percent(headline.foreignShare());
        return new ReleasePage(
                figures.round(),
                numbers.date(figures.referenceDate()),
                numbers.day(Optional.ofNullable(release.publishAt()).orElse(Instant.EPOCH)),
                word(words, "headline")
                        .formatted(numbers.date(figures.referenceDate()), share, numbers.count(headline.persons())),
                word(words, "headline_unknown").formatted(numbers.percent(headline.unknownShare())),
                Headlines.changes(figures, evolution, CellKey.TOTAL, language),
                share,
                numbers.percent(headline.unknownShare()),
                parts(figures, numbers, language),
                word(words, "coverage")
                        .formatted(responded, figures.organisations().size()),
                String.join(
                        ", ", silent.stream().map(o -> o.name().in(language)).toList()),
                figures.organisations().stream()
                        .map(o -> o.name().in(language))
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList(),
                breakdowns.all(),
                figures.definition().title().in(language),
                Wording.find("definition." + figures.definition().id(), language)
                        .orElse(""),
                figures.definition().categories().stream()
                        .map(c -> new CategoryLine(c.name().in(language), c.foreign(), c.unknown()))
                        .toList(),
                figures.parameters().base(),
                figures.parameters().minimumSize(),
                downloads(release, numbers, language));
    }

    private static List<Part> parts(ProtectedFigures figures, Numbers numbers, Language language) {
        long all = figures.figure(Cells.base(CellKey.TOTAL, CellKey.TOTAL)).orElse(0);
        List<Part> parts = new ArrayList<>();
        double at = 0;
        int foreign = 0;
        for (Category category : figures.definition().categories()) {
            long persons =
                    figures.figure(Cells.base(CellKey.TOTAL, category.code())).orElse(0);
            double width = all == 0 ? 0 : 100.0 * persons / all;
            String style = category.foreign() ? "foreign-" + foreign++ % 2 : category.unknown() ? "unknown" : "other";
            parts.add(new Part(
                    category.name().in(language),
                    numbers.count(persons),
                    numbers.share(persons, all),
                    BarChart.position(at / 100),
                    BarChart.position(width / 100),
                    style));
            at += width;
        }
        return parts;
    }

    private static List<Download> downloads(Release release, Numbers numbers, Language language) {
        List<Download> downloads = new ArrayList<>();
        for (Format format : Format.values()) {
            release.document(format.code(), language)
                    .ifPresent(entry -> downloads.add(new Download(
                            Wording.find("download." + format.code(), language).orElse(format.code()),
                            "/v1/releases/%s/data?format=%s&lang=%s"
                                    .formatted(release.round(), format.code(), language.code()),
                            numbers.size(entry.bytes()),
                            entry.sha256())));
        }
        release.document(Document.REPORT, language)
                .ifPresent(entry -> downloads.add(new Download(
                        Wording.find("download." + Document.REPORT, language).orElse(Document.REPORT),
                        "/v1/releases/%s/disclosure-report?format=html&lang=%s"
                                .formatted(release.round(), language.code()),
                        numbers.size(entry.bytes()),
                        entry.sha256())));
        return downloads;
    }

    private static String word(Map<String, String> words, String key) {
        return words.getOrDefault(key, key);
    }
}
