package be.telling.statistics.publication.catalog;

import static be.telling.statistics.publication.catalog.Vocabulary.AUTHORITY;

import be.telling.statistics.counts.Language;
import be.telling.statistics.counts.Text;
import be.telling.statistics.publication.PublicAddress;
import be.telling.statistics.publication.catalog.Term.Iri;
import be.telling.statistics.release.Release;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Describes what is published: the series, each release in it, each document of a release, and the service that has them. */
final class Catalog {
    private static final List<String> DIMENSIONS =
            List.of("TIME_PERIOD", "ORGANISATION", "LEVEL", "STATUTE", "SEX", "AGE", "ORIGIN");

    private static final Text TITLE =
            new Text("Personeel van de Vlaamse overheid naar herkomst", "Staff of the Flemish government by origin");
    private static final Text DESCRIPTION = new Text(
            "Anonieme telling van het personeel naar herkomst, per organisatie, domein, niveau, statuut, geslacht en leeftijd. Beschermd: uit de cijfers valt over niemand iets af te leiden.",
            "Anonymous count of staff by origin, by organisation, domain, level, statute, sex and age. Protected: nothing can be learnt about anybody from the figures.");

    private final PublicAddress address;
    private final Distributions distributions;

    Catalog(PublicAddress address) {
        this.address = address;
        this.distributions = new Distributions(address);
    }

    /** @param releases published ones, newest first */
    Thing of(List<Release> releases) {
        Thing publisher = Thing.named(address.of("/v1/catalog#publisher"), "foaf:Agent")
                .text("foaf:name", new Text("Vlaamse overheid", "Flemish government"))
                .link("dct:type", "http://purl.org/adms/publishertype/RegionalAuthority");
        Thing contact = Thing.named(address.of("/v1/catalog#contact"), "vcard:Organization")
                .text("vcard:fn", new Text("Vlaamse overheid", "Flemish government"))
                .link("vcard:hasURL", address.of("/"));
        address.contact().ifPresent(mail -> contact.link("vcard:hasEmail", "mailto:" + mail));
        Thing series = series(releases, publisher, contact);
        List<Thing> datasets = releases.stream()
                .map(release -> dataset(release, series, publisher, contact))
                .toList();
        Thing catalog = Thing.named(address.of("/v1/catalog"), "dcat:Catalog")
                .text("dct:title", TITLE)
                .text("dct:description", DESCRIPTION)
                .with("dct:publisher", publisher)
                .with("dct:license", Vocabulary.licence())
                .with("dct:language", languages())
                .link("foaf:homepage", address.of("/"))
                .link("dcat:themeTaxonomy", AUTHORITY + "data-theme")
                .link("dct:spatial", Vocabulary.FLANDERS)
                .with("dcat:dataset", datasets)
                .with("dcat:dataset", series)
                .with("dcat:service", service(datasets, publisher, contact));
        newest(releases).ifPresent(time -> catalog.time("dct:modified", time));
        releases.stream()
                .flatMap(release -> Optional.ofNullable(release.publishAt()).stream())
                .min(Instant::compareTo)
                .ifPresent(time -> catalog.time("dct:issued", time));
        return catalog;
    }

    private Thing series(List<Release> releases, Thing publisher, Thing contact) {
        Thing series = described(Thing.named(address.of("/v1/series"), "dcat:DatasetSeries"), publisher, contact)
                .text("dct:title", TITLE)
                .text("dct:description", DESCRIPTION);
        newest(releases).ifPresent(time -> series.time("dct:modified", time));
        return series;
    }

    private Thing dataset(Release release, Thing series, Thing publisher, Thing contact) {
        String self = "/v1/releases/" + release.round();
        String date = release.referenceDate().toString();
        Thing dataset = described(Thing.named(address.of(self), "dcat:Dataset"), publisher, contact)
                .text("dct:title", new Text(TITLE.nl() + ", " + date, TITLE.in(Language.EN) + ", " + date))
                .text("dct:description", DESCRIPTION)
                .plain("dct:identifier", release.round())
                .plain("dcat:version", Integer.toString(release.version()))
                .with("dcat:inSeries", series)
                .with(
                        "dct:temporal",
                        Thing.unnamed("dct:PeriodOfTime")
                                .date("dcat:startDate", release.referenceDate())
                                .date("dcat:endDate", release.referenceDate()))
                .link("dcat:landingPage", address.of("/?round=" + release.round()))
                .with(
                        "dct:provenance",
                        Thing.unnamed("dct:ProvenanceStatement")
                                .text(
                                        "rdfs:label",
                                        new Text(
                                                "Geautomatiseerde telling in het Rijksregister",
                                                "Automated count in the national register")))
                .link("foaf:page", address.of(self + "/disclosure-report?format=html"));
        // StatDCAT-AP: what the cube is made of.
        for (String dimension : DIMENSIONS) {
            dataset.link("stat:dimension", address.of(self + "/data?format=json-stat") + "#" + dimension);
        }
        dataset.link("stat:attribute", address.of(self + "/data?format=json-stat") + "#OBS_STATUS")
                .with(
                        "stat:statUnitMeasure",
                        Thing.unnamed("skos:Concept").text("skos:prefLabel", new Text("personen", "persons")))
                .with("stat:numSeries", new Term.Typed("1", "xsd:integer"));
        if (release.publishAt() != null) {
            dataset.time("dct:issued", release.publishAt()).time("dct:modified", release.publishAt());
        }
        return dataset.with("dcat:distribution", distributions.of(release, DESCRIPTION));
    }

    private Thing service(List<Thing> datasets, Thing publisher, Thing contact) {
        return described(Thing.named(address.of("/v1/catalog#service"), "dcat:DataService"), publisher, contact)
                .text("dct:title", TITLE)
                .text("dct:description", DESCRIPTION)
                .link("dcat:endpointURL", address.of("/v1"))
                .link("dcat:endpointDescription", address.of("/q/openapi"))
                .with("dct:license", Vocabulary.licence())
                .with(
                        "dcat:servesDataset",
                        datasets.stream()
                                .map(dataset -> new Iri(dataset.iri().orElseThrow()))
                                .toList());
    }

    /** What holds for everything here. */
    private static Thing described(Thing thing, Thing publisher, Thing contact) {
        return thing.with("dct:publisher", publisher)
                .with("dcat:contactPoint", contact)
                .with("dcat:theme", new Iri(Vocabulary.GOVERNMENT), new Iri(Vocabulary.SOCIETY))
                .with(
                        "dcat:keyword",
                        new Term.Text("diversiteit", "nl"),
                        new Term.Text("herkomst", "nl"),
                        new Term.Text("personeel", "nl"),
                        new Term.Text("diversity", "en"),
                        new Term.Text("origin", "en"),
                        new Term.Text("staff", "en"))
                .link("dct:spatial", Vocabulary.FLANDERS)
                .link("dct:accessRights", Vocabulary.OPEN)
                .link("dct:accrualPeriodicity", Vocabulary.YEARLY)
                .with("dct:language", languages());
    }

    private static List<Iri> languages() {
        return List.of(Language.values()).stream()
                .map(l -> new Iri(Vocabulary.language(l)))
                .toList();
    }

    private static Optional<Instant> newest(List<Release> releases) {
        return releases.stream()
                .flatMap(release -> Optional.ofNullable(release.publishAt()).stream())
                .max(Instant::compareTo);
    }
}
