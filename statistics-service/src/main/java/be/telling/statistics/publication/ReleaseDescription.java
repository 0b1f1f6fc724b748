package be.telling.statistics.publication;

import be.telling.statistics.counts.Language;
import be.telling.statistics.counts.Text;
import be.telling.statistics.protection.Parameters;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.release.Document;
import be.telling.statistics.release.Format;
import be.telling.statistics.release.Headline;
import be.telling.statistics.release.Release;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is public about a release beside its data: where it stands, what it counts, where its documents are. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection(registerFullHierarchy = true)
record ReleaseDescription(
        String round,
        Release.State state,
        LocalDate referenceDate,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String reason,
        @Nullable DefinitionName definition,
        @Nullable Headline headline,
        @Nullable Coverage coverage,
        @Nullable Parameters protection,
        List<Link> links) {
    record DefinitionName(String id, String version, Text title) {}

    /** How many organisations the round has and how many delivered a list. */
    record Coverage(int organisations, long responded) {}

    /** A document; the checksum is over its bytes as served, and {@code permanent} an address that names it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Link(
            String rel,
            String href,
            @Nullable String type,
            @Nullable String hreflang,
            @Nullable Integer bytes,
            @Nullable String sha256,
            @Nullable String permanent) {}

    static ReleaseDescription of(Release release, Optional<ProtectedFigures> figures) {
        List<Link> links = new ArrayList<>();
        String self = "/v1/releases/" + release.round();
        links.add(new Link("self", self, "application/json", null, null, null, null));
        for (Document.Entry document : release.documents()) {
            Format.fromCode(document.name()).ifPresent(format -> links.add(data(self, format, document)));
            if (document.name().equals(Document.REPORT)) {
                links.add(new Link(
                        Document.REPORT,
                        self + "/disclosure-report",
                        "application/json",
                        null,
                        document.bytes(),
                        document.sha256(),
                        permanent(self, document)));
            }
        }
        return new ReleaseDescription(
                release.round(),
                release.state(),
                release.referenceDate(),
                release.publishAt(),
                release.withdrawnAt(),
                release.reason(),
                figures.map(f -> new DefinitionName(
                                f.definition().id(),
                                f.definition().version(),
                                f.definition().title()))
                        .orElse(null),
                figures.map(Headline::of).orElse(null),
                figures.map(f -> new Coverage(
                                f.organisations().size(),
                                f.organisations().stream()
                                        .filter(organisation -> organisation.responded())
                                        .count()))
                        .orElse(null),
                figures.map(ProtectedFigures::parameters).orElse(null),
                links);
    }

    private static Link data(String self, Format format, Document.Entry document) {
        String language = document.language();
        return new Link(
                "data",
                self + "/data?format=" + format.code() + (language.isEmpty() ? "" : "&lang=" + language),
                format.mediaType(),
                Language.fromCode(language).map(Language::code).orElse(null),
                document.bytes(),
                document.sha256(),
                permanent(self, document));
    }

    private static String permanent(String self, Document.Entry document) {
        return self + "/documents/" + document.sha256();
    }
}
