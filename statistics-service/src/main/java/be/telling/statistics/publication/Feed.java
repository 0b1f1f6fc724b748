package be.telling.statistics.publication;

import be.telling.statistics.counts.Language;
import be.telling.statistics.release.Release;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An Atom feed (RFC 4287). Ids are made of what an entry is about, so that they stay when the address changes. */
final class Feed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final PublicAddress address;
    private final Language language;

    Feed(PublicAddress address, Language language) {
        this.address = address;
        this.language = language;
    }

    /** @param releases public ones */
    byte[] of(List<Release> releases) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", language.code());
            element(xml, "title", word("feed.title"));
            element(xml, "id", id("feed"));
            element(
                    xml,
                    "updated",
                    releases.stream()
                            .map(Feed::changed)
                            .max(Comparator.naturalOrder())
                            .orElse(Instant.EPOCH)
                            .toString());
            xml.writeStartElement("author");
            element(xml, "name", word("feed.author"));
            xml.writeEndElement();
            link(xml, "self", "/v1/feed?lang=" + language.code());
            link(xml, "alternate", language == Language.EN ? "/en" : "/");
            element(xml, "rights", word("xlsx.licence"));
            for (Release release : releases.stream()
                    .sorted(Comparator.comparing(Feed::changed).reversed())
                    .toList()) {
                entry(xml, release);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed can't be written", e);
        }
        return out.toByteArray();
    }

    private void entry(XMLStreamWriter xml, Release release) throws XMLStreamException {
        boolean withdrawn = release.state() == Release.State.WITHDRAWN;
        String date = new Numbers(language).date(release.referenceDate());
        xml.writeStartElement("entry");
        element(xml, "title", word(withdrawn ? "feed.withdrawn" : "feed.published") + " " + date);
        element(xml, "id", id("release/" + release.round() + "/" + release.version()));
        element(
                xml,
                "published",
                Optional.ofNullable(release.publishAt()).orElse(Instant.EPOCH).toString());
        element(xml, "updated", changed(release).toString());
        link(
                xml,
                "alternate",
                (language == Language.EN ? "/en" : "/") + (withdrawn ? "" : "?round=" + release.round()));
        link(xml, "related", "/v1/releases/" + release.round());
        String reason = release.reason();
        element(xml, "summary", withdrawn && reason != null ? reason : word("feed.summary") + " " + date);
        xml.writeEndElement();
    }

    private static Instant changed(Release release) {
        return Optional.ofNullable(release.withdrawnAt())
                .or(() -> Optional.ofNullable(release.publishAt()))
                .orElse(Instant.EPOCH);
    }

    private void link(XMLStreamWriter xml, String relation, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address.of(path));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String id(String subject) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("telling/" + subject).getBytes(StandardCharsets.UTF_8));
    }

    private String word(String key) {
        return Wording.find(key, language).orElse(key);
    }
}
