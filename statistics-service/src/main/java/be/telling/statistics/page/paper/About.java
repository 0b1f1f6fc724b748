package be.telling.statistics.page.paper;

import static be.telling.statistics.page.paper.PdfFile.text;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What a paper says of itself.
 *
 * @param source who publishes it
 * @param at when its figures were published; nothing of the moment of making gets in, so that the same report has the same bytes
 */
public record About(String title, String source, String language, Instant at) {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String PACKET = """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>%s</xmp:CreateDate>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>""";

    int addInformation(PdfFile file) {
        return file.add(
                "<</Title" + text(title) + "/Author" + text(source) + "/CreationDate(" + DATE.format(at) + ")>>");
    }

    /** For programs that read XMP and not the older form; says that the file is made to PDF/UA-1. */
    int addPacket(PdfFile file) {
        String packet = PACKET.formatted(escaped(title), escaped(source), language, at.truncatedTo(ChronoUnit.SECONDS));
        return file.addStream("/Type/Metadata/Subtype/XML", packet.getBytes(StandardCharsets.UTF_8), false);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
