package be.telling.statistics.page.place;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.statistics.counts.Language;
import be.telling.statistics.page.table.View;
import be.telling.statistics.protection.Populations;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.protection.Releasable;
import be.telling.statistics.publication.Evolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PlacePaperTest {
    private static final Instant AT = Instant.parse("2026-03-01T08:30:00Z");

    private final ProtectedFigures figures = Releasable.figures(Populations.of(
            "r", "OVO000101", "D01", 10, "OVO000102", "D01", 300, "OVO000103", "D01", 40, "OVO000104", "D02", 900));

    @Test
    void theSheetHasTheFiguresOfThePage() throws IOException {
        PlaceReport report = report(Language.NL, "OVO000104");

        byte[] pdf = PlacePaper.of(report, Language.NL, AT);

        Files.createDirectories(Path.of("target/screenshots"));
        Files.write(Path.of("target/screenshots/report.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains(report.name()).contains(report.headline());
            for (var breakdown : report.breakdowns()) {
                for (var row : breakdown.table().blocks().getFirst().rows()) {
                    assertThat(text).contains(row.name());
                    row.cells().forEach(cell -> assertThat(text).contains(cell.text()));
                }
            }
        }
    }

    @Test
    void whoHearsItReadAloudIsToldWhatIsWhat() throws IOException {
        byte[] pdf = PlacePaper.of(report(Language.EN, "D01"), Language.EN, AT);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).contains("D01");
            List<String> types = new ArrayList<>();
            collect(catalog.getStructureTreeRoot(), types);
            assertThat(types).startsWith("Document", "H1", "P").contains("H2", "Table", "Caption", "TR", "TH", "TD");
            for (var page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void theSameReportIsTheSameFile() {
        assertThat(PlacePaper.of(report(Language.NL, "OVO000104"), Language.NL, AT))
                .isEqualTo(PlacePaper.of(report(Language.NL, "OVO000104"), Language.NL, AT));
    }

    @Test
    void aWithheldPlaceHasNoFigures() throws IOException {
        PlaceReport report = report(Language.EN, "OVO000101");

        byte[] pdf = PlacePaper.of(report, Language.EN, AT);

        assertThat(report.shown()).isFalse();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("No figures of this organisation are shown", "not shown")
                    .doesNotContain("By group");
        }
    }

    private PlaceReport report(Language language, String code) {
        View view = new View("/", "r", new TreeMap<>());
        return PlaceReport.of(figures, code, Evolution.of(List.of(figures)), language, view)
                .orElseThrow();
    }

    private static void collect(PDStructureNode node, List<String> types) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                types.add(element.getStructureType());
                collect(element, types);
            }
        }
    }
}
