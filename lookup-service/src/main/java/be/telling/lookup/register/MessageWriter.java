package be.telling.lookup.register;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.register.Question.Sender;
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

/**
 * Writes messages, every message and question with a reference of its own: one question for SOAP, many for a file. No
 * empty tags, no white space between elements, declarations where they are used: this is the canonical form too, which
 * signatures rely on.
 */
final class MessageWriter {

    /** The register's clock; the times in a message are local ones. */
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

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
        XmlText xml = new XmlText();
        xml.begin("p:" + operation.service() + " xmlns:p=\"" + namespace + "\"").begin("Verzoek");
        context(xml, operation, reference);
        xml.begin("Vragen");
        questions.forEach((asked, question) -> {
            xml.begin("Vraag").element("Referte", asked).begin("Inhoud");
            question.content().write(xml);
            xml.end().end();
        });
        return xml.whole();
    }

    private void context(XmlText xml, Operation operation, String reference) {
        ZonedDateTime now = clock.instant().truncatedTo(ChronoUnit.MILLIS).atZone(BRUSSELS);
        xml.begin("Context").element("Naam", operation.service()).element("Versie", operation.version());
        xml.begin("Bericht").element("Type", "VRAAG").begin("Tijdstip");
        xml.element("Datum", now.toLocalDate().toString()).element("Tijd", TIME.format(now));
        xml.end().begin("Afzender");
        xml.element("Identificatie", sender.identification()).element("Referte", reference);
        sender.capacity().ifPresent(capacity -> xml.element("Hoedanigheid", capacity));
        xml.end().end().end();
    }
}
