package be.telling.simulator.soap;

import be.telling.simulator.population.Dice;
import be.telling.simulator.population.Resident;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Writes answers: the context that the asker knows again, then persons, results or exceptions. Prefixes and white space
 * vary from answer to answer, since a reader may rely on neither.
 */
public final class AnswerWriter {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final PersonWriter persons;
    private final boolean repeatsMessageReference;
    private final long seed;

    /** @param repeatsMessageReference whether an answer carries the message's Referte in place of the question's */
    public AnswerWriter(long seed, boolean repeatsMessageReference) {
        this.seed = seed;
        this.persons = new PersonWriter(seed);
        this.repeatsMessageReference = repeatsMessageReference;
    }

    public byte[] person(Question question, Resident resident, List<RegisterException> warnings) {
        boolean warnedFirst = question.messageReference().hashCode() % 2 == 0;
        return answer(question, xml -> {
            if (warnedFirst) {
                exceptions(xml, warnings);
            }
            xml.open("Inhoud");
            persons.write(xml, resident);
            xml.close("Inhoud");
            if (!warnedFirst) {
                exceptions(xml, warnings);
            }
        });
    }

    public byte[] done(Question question, List<RegisterException> warnings) {
        return answer(question, xml -> {
            xml.open("Inhoud")
                    .leaf("Resultaat", "Beschrijving", "Wel geslaagd", "1")
                    .close("Inhoud");
            exceptions(xml, warnings);
        });
    }

    /** An exception of the one question. */
    public byte[] refused(Question question, RegisterException exception) {
        return answer(question, xml -> exceptions(xml, List.of(exception)));
    }

    /** An exception of the message: there are no answers then. */
    public byte[] refusedAltogether(Question question, RegisterException exception) {
        return reply(question, xml -> exceptions(xml, List.of(exception)));
    }

    private byte[] answer(Question question, Consumer<XmlText> content) {
        return reply(question, xml -> {
            xml.open("Antwoorden").open("Antwoord");
            xml.leaf("Referte", repeatsMessageReference ? question.messageReference() : question.questionReference());
            content.accept(xml);
            xml.close("Antwoord").close("Antwoorden");
        });
    }

    private byte[] reply(Question question, Consumer<XmlText> content) {
        var dice = new Dice(seed, "layout", question.messageReference().hashCode());
        var xml = new XmlText(!dice.chance(0.15));
        String soap = dice.pick(List.of("SOAP-ENV", "soapenv", "S"));
        String web = dice.pick(List.of("web", "p", "ns2"));
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        if (question.enveloped()) {
            xml.open(soap + ":Envelope", "xmlns:" + soap, "http://schemas.xmlsoap.org/soap/envelope/");
            xml.open(soap + ":Header").close(soap + ":Header").open(soap + ":Body");
        }
        String root = web + ":" + question.service().element() + "Response";
        xml.open(root, "xmlns:" + web, question.service().namespace()).open("Repliek");
        context(xml, question);
        content.accept(xml);
        xml.close("Repliek").close(root);
        if (question.enveloped()) {
            xml.close(soap + ":Body").close(soap + ":Envelope");
        }
        return xml.bytes();
    }

    private static void context(XmlText xml, Question question) {
        xml.open("Context").leaf("Naam", question.service().element());
        xml.leaf("Versie", question.service().version()).open("Bericht").leaf("Type", "ANTWOORD");
        moment(xml);
        xml.open("Afzender").leaf("Identificatie", "vip.vlaanderen.be").leaf("Naam", "MagdaGateway");
        xml.leaf("Referte", UUID.randomUUID().toString()).close("Afzender");
        xml.open("Ontvanger").leaf("Identificatie", question.sender());
        xml.leaf("Referte", question.messageReference());
        if (!question.capacity().isEmpty()) {
            xml.leaf("Hoedanigheid", question.capacity());
        }
        xml.close("Ontvanger").close("Bericht").close("Context");
    }

    private static void exceptions(XmlText xml, List<RegisterException> exceptions) {
        if (exceptions.isEmpty()) {
            return;
        }
        xml.open("Uitzonderingen");
        for (RegisterException exception : exceptions) {
            xml.open("Uitzondering").leaf("Identificatie", exception.code()).leaf("Oorsprong", "MAGDA");
            xml.leaf("Type", exception.warning() ? "WAARSCHUWING" : "FOUT");
            moment(xml);
            xml.leaf("Diagnose", exception.diagnosis());
            if (!exception.annotations().isEmpty()) {
                xml.open("Annotaties");
                exception
                        .annotations()
                        .forEach((name, value) -> xml.open("Annotatie")
                                .leaf("Naam", name)
                                .leaf("Waarde", value)
                                .close("Annotatie"));
                xml.close("Annotaties");
            }
            xml.close("Uitzondering");
        }
        xml.close("Uitzonderingen");
    }

    private static void moment(XmlText xml) {
        LocalDateTime now = LocalDateTime.now(BRUSSELS);
        xml.open("Tijdstip").leaf("Datum", now.toLocalDate().toString());
        xml.leaf("Tijd", TIME.format(now)).close("Tijdstip");
    }
}
