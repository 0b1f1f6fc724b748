package be.telling.statistics.publication.catalog;

import be.telling.statistics.counts.Language;
import be.telling.statistics.counts.Text;
import java.util.Map;
import java.util.TreeMap;

/** The vocabularies of DCAT-AP 3, DCAT-AP-VL and StatDCAT-AP, and the entries of authority tables that are used here. */
final class Vocabulary {
    static final Map<String, String> PREFIXES = new TreeMap<>(Map.ofEntries(
            Map.entry("adms", "http://www.w3.org/ns/adms#"),
            Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
            Map.entry("dcatap", "http://data.europa.eu/r5r/"),
            Map.entry("dct", "http://purl.org/dc/terms/"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("spdx", "http://spdx.org/rdf/terms#"),
            Map.entry("stat", "http://data.europa.eu/xyz/statdcat-ap/"),
            Map.entry("vcard", "http://www.w3.org/2006/vcard/ns#"),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#")));

    private static final String LICENCE = "https://data.vlaanderen.be/id/licentie/modellicentie-gratis-hergebruik/v1.0";
    static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    static final String OPEN = AUTHORITY + "access-right/PUBLIC";
    static final String YEARLY = AUTHORITY + "frequency/ANNUAL";
    static final String STABLE = AUTHORITY + "planned-availability/STABLE";
    static final String FLANDERS = "http://data.europa.eu/nuts/code/BE2";
    static final String GOVERNMENT = AUTHORITY + "data-theme/GOVE";
    static final String SOCIETY = AUTHORITY + "data-theme/SOCI";
    static final String MEDIA_TYPE = "http://www.iana.org/assignments/media-types/";
    static final String SHA_256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256";

    private Vocabulary() {}

    static Thing licence() {
        return Thing.named(LICENCE, "dct:LicenseDocument")
                .text("dct:title", Text.of("Modellicentie Gratis Hergebruik v1.0"));
    }

    static String language(Language language) {
        return AUTHORITY + "language/" + (language == Language.EN ? "ENG" : "NLD");
    }
}
