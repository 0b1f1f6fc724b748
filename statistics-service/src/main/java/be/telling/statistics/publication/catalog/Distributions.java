package be.telling.statistics.publication.catalog;

import static be.telling.statistics.publication.catalog.Vocabulary.AUTHORITY;

import be.telling.statistics.counts.Language;
import be.telling.statistics.counts.Text;
import be.telling.statistics.publication.PublicAddress;
import be.telling.statistics.publication.catalog.Term.Iri;
import be.telling.statistics.release.Document;
import be.telling.statistics.release.Format;
import be.telling.statistics.release.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Describes the forms in which a release can be had, each with its size and checksum. */
final class Distributions {
    private static final Map<Format, String> FILE_TYPES =
            Map.of(Format.JSON_STAT, "JSON", Format.CSV, "CSV", Format.SDMX_CSV, "CSV", Format.XLSX, "XLSX");
    private static final Map<Format, String> STANDARDS = Map.of(
            Format.JSON_STAT, "https://json-stat.org/full/",
            Format.SDMX_CSV, "https://github.com/sdmx-twg/sdmx-csv");

    private final PublicAddress address;

    Distributions(PublicAddress address) {
        this.address = address;
    }

    /** @param description of what they all hold */
    List<Thing> of(Release release, Text description) {
        List<Thing> distributions = new ArrayList<>();
        for (Document.Entry document : release.documents()) {
            Format.fromCode(document.name())
                    .ifPresent(format -> distributions.add(of(release, document, format, description)));
        }
        return distributions;
    }

    private Thing of(Release release, Document.Entry document, Format format, Text description) {
        String language = document.language();
        String data = address.of("/v1/releases/" + release.round() + "/data?format=" + format.code()
                + (language.isEmpty() ? "" : "&lang=" + language));
        Thing distribution = Thing.named(data + "#distribution", "dcat:Distribution")
                .text("dct:title", Text.of(format.code() + (language.isEmpty() ? "" : ", " + language)))
                .text("dct:description", description)
                .link("dcat:accessURL", data)
                .link("dcat:downloadURL", data)
                .link("dct:format", AUTHORITY + "file-type/" + FILE_TYPES.get(format))
                .link("dcat:mediaType", Vocabulary.MEDIA_TYPE + plain(format.mediaType()))
                .with("dct:license", Vocabulary.licence())
                .link("dcatap:availability", Vocabulary.STABLE)
                .number("dcat:byteSize", document.bytes())
                .with(
                        "spdx:checksum",
                        Thing.unnamed("spdx:Checksum")
                                .link("spdx:algorithm", Vocabulary.SHA_256)
                                .with("spdx:checksumValue", new Term.Typed(document.sha256(), "xsd:hexBinary")));
        Optional.ofNullable(STANDARDS.get(format)).ifPresent(s -> distribution.link("dct:conformsTo", s));
        if (release.publishAt() != null) {
            distribution.time("dct:issued", release.publishAt());
        }
        Language.fromCode(language)
                .ifPresent(known -> distribution.with("dct:language", new Iri(Vocabulary.language(known))));
        return distribution;
    }

    /** Without parameters, which IANA's addresses don't have. */
    private static String plain(String mediaType) {
        return mediaType.split(";", 2)[0];
    }
}
