package be.telling.statistics.publication.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.statistics.publication.Addresses;
import be.telling.statistics.release.Document;
import be.telling.statistics.release.Release;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.Test;

/** What Apache Jena reads in the catalogue. */
class CatalogTest {
    private static final String BASE = "https://stats.example";
    private static final String SUM = "ab".repeat(32);

    private final Thing root = new Catalog(Addresses.at(BASE, "stats@stats.example"))
            .of(List.of(release("vl-2025", "2025-12-31"), release("vl-2024", "2024-12-31")));

    @Test
    void keepsTheShapesOfTheApplicationProfile() {
        Shapes shapes = Shapes.parse(RDFDataMgr.loadModel("catalog/dcat-ap.shapes.ttl"));

        ValidationReport report = ShaclValidator.get()
                .validate(shapes, read(Turtle.of(root), Lang.TURTLE).getGraph());

        assertThat(report.getEntries()).isEmpty();
        assertThat(shapes.numShapes()).isGreaterThanOrEqualTo(9);
    }

    @Test
    void theShapesNoticeWhatIsMissing() {
        Shapes shapes = Shapes.parse(RDFDataMgr.loadModel("catalog/dcat-ap.shapes.ttl"));
        for (String property : List.of("dct:publisher", "dcat:accessURL", "spdx:checksumValue", "stat:dimension")) {
            Model without = read(Turtle.of(root), Lang.TURTLE);
            without.removeAll(null, without.createProperty(without.expandPrefix(property)), null);

            assertThat(ShaclValidator.get().validate(shapes, without.getGraph()).conforms())
                    .as(property)
                    .isFalse();
        }
    }

    @Test
    void turtleAndJsonLdSayTheSame() {
        Model turtle = read(Turtle.of(root), Lang.TURTLE);
        Model jsonLd = read(JsonLd.of(root), Lang.JSONLD);

        assertThat(turtle.size()).isGreaterThan(150);
        assertThat(turtle.isIsomorphicWith(jsonLd)).isTrue();
    }

    @Test
    void addressesAreRelativeIfNobodySaidWhereTheServiceIs() {
        Thing nowhere = new Catalog(Addresses.unknown()).of(List.of(release("vl-2025", "2025-12-31")));

        Model found = ModelFactory.createDefaultModel();
        RDFDataMgr.read(found, new StringReader(Turtle.of(nowhere)), "https://mirror.example/v1/catalog", Lang.TURTLE);

        assertThat(found.contains(found.createResource("https://mirror.example/v1/releases/vl-2025"), null))
                .isTrue();
    }

    @Test
    void whatWouldBreakOutIsEscaped() {
        Thing thing = Thing.named("urn:x<> y\\", "foaf:Agent")
                .text("foaf:name", new be.telling.statistics.counts.Text("a\"\\\n\r<b>", null));

        Model found = read(Turtle.of(thing), Lang.TURTLE);

        assertThat(found.listStatements().toList()).hasSize(3);
        assertThat(found.contains(null, null, "a\"\\\n\r<b>", "nl")).isTrue();
    }

    private static Model read(String text, Lang lang) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(text), BASE + "/v1/catalog", lang);
        return model;
    }

    private static Release release(String round, String date) {
        Instant at = Instant.parse("2026-03-01T09:00:00Z");
        return new Release(
                round,
                LocalDate.parse(date),
                Release.State.PUBLISHED,
                at,
                null,
                null,
                3L,
                null,
                List.of(
                        new Document.Entry("csv", "nl", 100, SUM),
                        new Document.Entry("csv", "en", 100, SUM),
                        new Document.Entry("json-stat", "nl", 100, SUM),
                        new Document.Entry("sdmx-csv", "", 100, SUM),
                        new Document.Entry("xlsx", "en", 100, SUM),
                        new Document.Entry("figures", "", 100, SUM)));
    }
}
