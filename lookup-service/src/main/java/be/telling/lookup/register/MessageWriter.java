package be.telling.lookup.register;

import static be.telling.lookup.register.Question.text;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.register.Question.Sender;
import java.io.StringWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes messages, every message and question with a reference of its own: one question for SOAP, many for a file. No
 * empty tags, no white space between elements, declarations where they are used: this is the canonical form too, which
 * signatures rely on.
 */
final class MessageWriter {

    /** The register's clock; the times in a message are local ones. */
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final Sender sender;
    private final Clock clock;
    private final Supplier<String> references;

    /** @param references fresh ones, at most 36 characters */
    MessageWriter(String sender, Optional<String> capacity, Clock clock, Supplier<String> references) {
        this.sender = new Sender(sender, capacity);
        this.clock = clock;
        this.references = references;
    }

    Message history(NationalNumber number) {
        return message(Question.history(number));
    }

    Message inscribe(NationalNumber number, LocalDate begin, LocalDate end) {
        return message(Question.inscribe(number, begin, end, sender));
    }

    Message signOut(NationalNumber number) {
        return message(Question.signOut(number, sender));
    }

    private Message message(Question question) {
        String message = references.get();
        String reference = references.get();
        Operation operation = question.operation();
        String body = write(operation, operation.namespace(), message, Map.of(reference, question));
        return new Message(operation, Set.of(message, reference), body);
    }

    /**
     * A file of many questions for one service.
     *
     * @param reference the file's own
     * @param questions by their references
     */
    String file(Operation operation, String reference, Map<String, Question> questions) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + write(operation, operation.fileNamespace(), reference, questions);
    }

    private String write(Operation operation, String namespace, String reference, Map<String, Question> questions) {
        StringWriter body = new StringWriter(1024);
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(body);
            xml.writeStartElement("p", operation.service(), namespace);
            xml.writeNamespace("p", namespace);
            xml.writeStartElement("Verzoek");
            context(xml, operation, reference);
            xml.writeStartElement("Vragen");
            for (Map.Entry<String, Question> question : questions.entrySet()) {
                xml.writeStartElement("Vraag");
                text(xml, "Referte", question.getKey());
                xml.writeStartElement("Inhoud");
                question.getValue().content().write(xml);
                xml.writeEndElement();
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a message can't be written", e);
        }
        return body.toString();
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
        text(xml, "Identificatie", sender.identification());
        text(xml, "Referte", reference);
        if (sender.capacity().isPresent()) {
            text(xml, "Hoedanigheid", sender.capacity().get());
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }
}
