package be.telling.lookup.register;

import be.telling.commons.nationalnumber.NationalNumber;
import java.time.LocalDate;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What is asked, or to be done, about one person, however it gets to the register. */
record Question(Operation operation, NationalNumber number, Content content) {

    private static final String EVERYTHING_SINCE = "1900-01-01";

    /** What stands in a question's Inhoud. */
    interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    static Question history(NationalNumber number) {
        return new Question(Operation.HISTORY, number, xml -> {
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

    static Question inscribe(NationalNumber number, LocalDate begin, LocalDate end, Sender sender) {
        return new Question(Operation.INSCRIBE, number, xml -> {
            xml.writeStartElement("Inschrijving");
            sender.write(xml);
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

    static Question signOut(NationalNumber number, Sender sender) {
        return new Question(Operation.SIGN_OUT, number, xml -> {
            xml.writeStartElement("Uitschrijving");
            sender.write(xml);
            text(xml, "INSZ", number.digits());
            xml.writeEndElement();
        });
    }

    /** Who asks: Identificatie and, if it is used, Hoedanigheid. */
    record Sender(String identification, Optional<String> capacity) {

        void write(XMLStreamWriter xml) throws XMLStreamException {
            text(xml, "Identificatie", identification);
            if (capacity.isPresent()) {
                text(xml, "Hoedanigheid", capacity.get());
            }
        }
    }

    static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** Says nothing of the number. */
    @Override
    public String toString() {
        return "Question[" + operation + "]";
    }
}
