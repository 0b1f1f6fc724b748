package be.telling.lookup.register;

import be.telling.commons.nationalnumber.NationalNumber;
import java.io.StringWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the SOAP messages: one question each, every message and question with a reference of its own. */
final class MessageWriter {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String EVERYTHING_SINCE = "1900-01-01";

    /** The register's clock; the times in a message are local ones. */
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final String sender;
    private final Optional<String> capacity;
    private final Clock clock;
    private final Supplier<String> references;

    /** @param references fresh ones, at most 36 characters */
    MessageWriter(String sender, Optional<String> capacity, Clock clock, Supplier<String> references) {
        this.sender = sender;
        this.capacity = capacity;
        this.clock = clock;
        this.references = references;
    }

    Message history(NationalNumber number) {
        return write(Operation.HISTORY, xml -> {
            xml.writeStartElement("Criteria");
            text(xml, "INSZ", number.digits());
            xml.writeStartElement("Datum");
            // 0 = from this day on: the whole history.
            xml.writeAttribute("Op", "0");
            xml.writeCharacters(EVERYTHING_SINCE);
            xml.writeEndElement();
            xml.writeEndElement();
            text(xml, "Bron", "SOA");
            text(xml, "Taal", "nl");
        });
    }

    Message inscribe(NationalNumber number, LocalDate begin, LocalDate end) {
        return write(Operation.INSCRIBE, xml -> {
            xml.writeStartElement("Inschrijving");
            identity(xml);
            xml.writeStartElement("BetrokkenSubject");
            text(xml, "Type", "PERS");
            xml.writeStartElement("Subjecten");
            xml.writeStartElement("Subject");
            text(xml, "Type", "PERS");
            text(xml, "Sleutel", number.digits());
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("Periode");
            text(xml, "Begin", begin.toString());
            text(xml, "Einde", end.toString());
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    Message signOut(NationalNumber number) {
        return write(Operation.SIGN_OUT, xml -> {
            xml.writeStartElement("Uitschrijving");
            identity(xml);
            text(xml, "INSZ", number.digits());
            xml.writeEndElement();
        });
    }

    private Message write(Operation operation, Content content) {
        String message = references.get();
        String question = references.get();
        StringWriter body = new StringWriter(2048);
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(body);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("soapenv", "Envelope", SOAP);
            xml.writeNamespace("soapenv", SOAP);
            xml.writeEmptyElement("soapenv", "Header", SOAP);
            xml.writeStartElement("soapenv", "Body", SOAP);
            xml.writeStartElement("p", operation.service(), operation.namespace());
            xml.writeNamespace("p", operation.namespace());
            xml.writeStartElement("Verzoek");
            context(xml, operation, message);
            xml.writeStartElement("Vragen");
            xml.writeStartElement("Vraag");
            text(xml, "Referte", question);
            xml.writeStartElement("Inhoud");
            content.write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a message can't be written", e);
        }
        return new Message(operation, Set.of(message, question), body.toString());
    }

    private void context(XMLStreamWriter xml, Operation operation, String reference) throws XMLStreamException {
        ZonedDateTime now = clock.instant().truncatedTo(ChronoUnit.MILLIS).atZone(BRUSSELS);
        xml.writeStartElement("Context");
        text(xml, "Naam", operation.service());
        text(xml, "Versie", operation.version());
        xml.writeStartElement("Bericht");
        text(xml, "Type", "VRAAG");
        xml.writeStartElement("Tijdstip");
        text(xml, "Datum", now.toLocalDate().toString());
        text(xml, "Tijd", TIME.format(now));
        xml.writeEndElement();
        xml.writeStartElement("Afzender");
        text(xml, "Identificatie", sender);
        text(xml, "Referte", reference);
        if (capacity.isPresent()) {
            text(xml, "Hoedanigheid", capacity.get());
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void identity(XMLStreamWriter xml) throws XMLStreamException {
        text(xml, "Identificatie", sender);
        if (capacity.isPresent()) {
            text(xml, "Hoedanigheid", capacity.get());
        }
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** What stands in a question's Inhoud. */
    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }
}
